package foreshock.report;

import foreshock.insight.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Another process that writes runs: a day each, of one level, and tells on standard output of each
 * that is committed.
 */
final class HistoryWriter {
  static final int CLIENTS = 400;

  private HistoryWriter() {}

  /** {@code hold FILE}, or {@code write FILE DEFINITION FIRST_DAY RUNS WAIT_SECONDS}. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    if (args[0].equals("hold")) {
      RunHistory history = Runs.open(file);
      System.out.println("held");
      System.in.read();
      history.close();
      return;
    }
    LocalDate day = LocalDate.parse(args[3]);
    RunHistory.Opening patient =
        new RunHistory.Opening(
            Optional.empty(), false, Duration.ofSeconds(Integer.parseInt(args[5])), () -> {});
    for (int i = 0; i < Integer.parseInt(args[4]); i++) {
      try (RunHistory history = RunHistory.write(file, patient)) {
        String asOf = day.plusDays(i).toString();
        Level level = Level.values()[i % Level.values().length];
        history.record(Runs.facts(asOf, args[2], asOf), Runs.many(CLIENTS, level));
        System.out.println(asOf);
      } catch (HistoryProblem problem) {
        System.out.println(problem.why());
        System.exit(5);
      }
    }
  }
}
