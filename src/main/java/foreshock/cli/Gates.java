package foreshock.cli;

import foreshock.axis.Days;
import foreshock.insight.Assessment;
import foreshock.insight.Level;
import foreshock.report.Wording;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Option;

/** When a run that gave its result ends with another code than 0, for cron. */
final class Gates {
  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 10 when a client is at this level or above.")
  private String failOn = "";

  @Option(
      names = "--max-age",
      paramLabel = "DAYS",
      description = "Exit with 11 when the newest survey or CRM date is older.")
  private String maxAge = "";

  /** What was asked for, before anything is read. */
  void check() {
    if (!failOn.isEmpty()) {
      Values.level("--fail-on", failOn);
    }
    if (!maxAge.isEmpty()) {
      Values.days("--max-age", maxAge);
    }
  }

  /** The exit code, said on standard error where it is not 0. */
  int exitCode(
      List<Assessment> clients,
      Loaded loaded,
      Settings settings,
      boolean quiet,
      Wording wording,
      Console console) {
    if (!failOn.isEmpty()) {
      Level fails = Values.level("--fail-on", failOn);
      long failing = clients.stream().filter(one -> one.level().compareTo(fails) >= 0).count();
      if (failing > 0) {
        return tell(
            ExitCode.FLAGGED,
            wording.say("exit.flagged", failing, wording.word("level", fails.key())),
            quiet,
            console);
      }
    }
    if (maxAge.isEmpty()) {
      return ExitCode.DONE;
    }
    int oldest = Values.days("--max-age", maxAge);
    // without anything on or before as-of there is no newest date whose age could be told
    if (loaded.newestDay() == Integer.MIN_VALUE) {
      return tell(ExitCode.STALE, wording.say("exit.stale.none", oldest), quiet, console);
    }
    long age = ageDays(loaded, settings, console);
    if (age > oldest) {
      return tell(
          ExitCode.STALE,
          wording.say("exit.stale", Days.text(loaded.newestDay()), age, oldest),
          quiet,
          console);
    }
    return ExitCode.DONE;
  }

  private static int tell(int code, String message, boolean quiet, Console console) {
    if (!quiet) {
      console.say(message);
    }
    return code;
  }

  /** Age of the newest date, seen from --as-of, else from today. */
  private static long ageDays(Loaded loaded, Settings settings, Console console) {
    long from =
        settings.asOf().isEmpty()
            ? LocalDate.now(console.clock()).toEpochDay()
            : loaded.book().asOf().day();
    return from - loaded.newestDay();
  }
}
