package foreshock.cli;

import foreshock.ingest.Meter;
import foreshock.report.Wording;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on the terminal while files are read for more than a second: how many, how many rows,
 * what share, how long it will take. It is wiped when the reading ends. Nothing in a pipe or under
 * cron.
 */
final class Progress {
  private static final long FIRST_MILLIS = 1000;
  private static final long EVERY_MILLIS = 250;
  private static final double LEAST_SHARE = 0.02;

  private final Meter meter;
  private final PrintStream words;
  private final Wording wording;
  private final long start = System.nanoTime();
  private final Thread thread;
  private int shown;

  private Progress(Meter meter, PrintStream words, Wording wording) {
    this.wording = wording;
    this.meter = meter;
    this.words = words;
    thread = new Thread(this::tell, "progress");
    thread.setDaemon(true);
  }

  /**
   * Starts telling where standard error is a terminal; null, which may be closed too, elsewhere.
   */
  static Progress of(Meter meter, CommonOptions options, Settings settings, Console console) {
    Progress progress = new Progress(meter, console.words(), Wording.of(settings.language()));
    if (console.errsToTerminal() && !options.noProgress && !options.quiet) {
      progress.thread.start();
    }
    return progress;
  }

  private void tell() {
    try {
      Thread.sleep(FIRST_MILLIS);
      while (true) {
        show(line(meter, (System.nanoTime() - start) / 1e9, wording));
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException done) {
      show("");
    }
  }

  /** What is shown after so many seconds. */
  static String line(Meter meter, double seconds, Wording wording) {
    if (meter.allFiles() == 0) {
      return wording.say("progress.looking");
    }
    double share = meter.share();
    String text =
        wording.say(
            "progress.reading",
            Integer.toString(meter.files()),
            Integer.toString(meter.allFiles()),
            grouped(meter.rows()),
            Long.toString(Math.round(share * 100)));
    boolean foreseen = share > LEAST_SHARE && share < 1;
    long left = Math.max(1, Math.round(seconds * (1 - share) / share));
    return foreseen ? text + wording.say("progress.left", Long.toString(left)) : text;
  }

  private static String grouped(long rows) {
    return String.format(Locale.ROOT, "%,d", rows).replace(',', ' ');
  }

  private void show(String line) {
    if (line.isEmpty() && shown == 0) {
      return;
    }
    words.print('\r' + line + " ".repeat(Math.max(0, shown - line.length())));
    if (line.isEmpty()) {
      words.print('\r');
    }
    words.flush();
    shown = line.length();
  }

  /** Stops telling and wipes the line. */
  void end() {
    thread.interrupt();
    try {
      thread.join(EVERY_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
