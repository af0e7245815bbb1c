package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.BookMaker;
import foreshock.history.ClientBook;
import foreshock.history.HistoryCollector;
import foreshock.ingest.ClientRef;
import foreshock.ingest.OrderRow;
import foreshock.ingest.OrderRow.Stage;
import foreshock.ingest.RawAnswer;
import foreshock.ingest.RowOrigin;
import foreshock.ingest.Scale;
import foreshock.ingest.SurveyRow;
import foreshock.outcome.LeavingRules;
import foreshock.outcome.Outcome;
import foreshock.outcome.OutcomeJudge;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.risk.HazardModel;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * What the statistics of the scan cost, in seconds of processor time of the whole process (garbage
 * collection and compilation included), on a book made in memory: not a test, run by hand
 * (scripts/evaluate). Every client has 50 answers by three people and 50 sales in 36 months; one in
 * eight stops buying.
 *
 * <p>Arguments: number of clients, number of runs; with {@code stages} after them each stage alone
 * first. The first run is what a user waits for, later ones are without compilation.
 */
public final class Cost {
  private static final int MONTHS = 36;
  private static final int ANSWERS = 50;
  private static final int SALES = 50;
  private static final AsOf AS_OF = AsOf.ofDay(20_000);

  private Cost() {}

  /** Prints the times. */
  public static void main(String[] args) {
    ClientBook book = book(Integer.parseInt(args[0]));
    say("book made", new double[3], "");
    if (args.length > 2) {
      stages(book);
    }
    ScanSettings settings = new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);
    for (int run = 0; run < Integer.parseInt(args[1]); run++) {
      double[] before = seconds();
      long start = System.nanoTime();
      ScanResult result = Scan.of(book, settings);
      long flagged =
          result.assessments().stream().filter(a -> a.level().compareTo(Level.WATCH) >= 0).count();
      say(
          "scan",
          before,
          " wall "
              + (System.nanoTime() - start) / 1_000_000
              + " ms, "
              + result.assessments().size()
              + " alive, "
              + flagged
              + " flagged");
    }
  }

  private static void stages(ClientBook book) {
    double[] before = seconds();
    OutcomeJudge judge = new OutcomeJudge(LeavingRules.DEFAULT, book, true);
    List<Outcome> outcomes = book.clients().stream().map(judge::judge).toList();
    say("outcomes", before, "");
    before = seconds();
    Estimates estimates = PortfolioFit.fit(book);
    say(
        "portfolio",
        before,
        " "
            + estimates.level()
            + java.util.Arrays.toString(estimates.level().share())
            + java.util.Arrays.toString(estimates.index().noise()));
    before = seconds();
    HazardModel hazard = HazardModel.fit(book, outcomes, estimates, 6);
    say("hazard", before, " departures " + hazard.departures());
    before = seconds();
    double sum = 0;
    for (var client : book.clients()) {
      sum += estimates.signals(client, book.asOf()).satisfaction().level();
    }
    say("signals, one thread", before, " mean " + sum / book.clients().size());
  }

  private static void say(String stage, double[] before, String more) {
    double[] now = seconds();
    System.out.printf(
        Locale.ROOT,
        "%-20s %6.2f cpu s, of it compiling %.2f, collecting %.2f%s%n",
        stage,
        now[0] - before[0],
        now[1] - before[1],
        now[2] - before[2],
        more);
  }

  /** Of the whole process, of its compilers and of its collector; the latter two on Linux. */
  private static double[] seconds() {
    double[] seconds = new double[3];
    seconds[0] =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1e9;
    try (java.util.stream.Stream<java.nio.file.Path> threads =
        java.nio.file.Files.list(java.nio.file.Path.of("/proc/self/task"))) {
      for (java.nio.file.Path thread : threads.toList()) {
        String stat = java.nio.file.Files.readString(thread.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        seconds[1] += stat.contains("Compiler") ? ticks / 100 : 0;
        seconds[2] += stat.contains("(GC ") ? ticks / 100 : 0;
      }
    } catch (java.io.IOException elsewhere) {
      // the split is left out
    }
    return seconds;
  }

  static ClientBook book(int clients) {
    HistoryCollector rows = new HistoryCollector(false);
    int first = AS_OF.dayMonthsBefore(MONTHS);
    for (int c = 0; c < clients; c++) {
      client(rows, c, first, new SplittableRandom(c * 31L + 7));
    }
    return new BookMaker(
            rows,
            AS_OF,
            (file, item) -> item.equals("nps") ? new Scale(0, 10) : new Scale(1, 5),
            Map.of())
        .make();
  }

  private static void client(HistoryCollector rows, int c, int first, SplittableRandom random) {
    ClientRef ref = new ClientRef(String.format(Locale.ROOT, "C%07d", c), "", "", "", "");
    boolean leaves = random.nextInt(8) == 0;
    int days = AS_OF.day() - first;
    int until = leaves ? first + days / 3 + random.nextInt(days * 2 / 3) : AS_OF.day();
    double level = 70 + 12 * gauss(random);
    double[] offset = {6 * gauss(random), 6 * gauss(random), 6 * gauss(random)};
    double slope = (leaves ? -20 : random.nextInt(6) == 0 ? -10 : 0) / 365.0;
    for (int i = 0; i < ANSWERS; i++) {
      int day = first + (i * days + random.nextInt(days)) / ANSWERS;
      if (day >= until) {
        break;
      }
      int who = random.nextInt(3);
      double now = level + offset[who] + slope * Math.max(0, day - until + 365);
      double seen = Math.max(0, Math.min(100, now + 9 * gauss(random)));
      boolean nps = random.nextBoolean();
      RawAnswer answer =
          nps
              ? new RawAnswer("nps", true, Math.rint(seen / 10), Scale.UNKNOWN, none())
              : new RawAnswer("quality", false, 1 + Math.rint(seen / 25), Scale.UNKNOWN, none());
      rows.survey(
          new SurveyRow(
              new RowOrigin(0, i, c * 1000L + i),
              ref,
              "p" + who,
              "",
              day,
              "",
              "",
              List.of(answer),
              ""));
    }
    double pause = days / (double) SALES;
    for (double day = first + pause * random.nextDouble(); day < until; ) {
      long id = c * 1000L + (long) day - first;
      rows.order(
          new OrderRow(
              new RowOrigin(1, id, id),
              ref,
              "D" + id,
              (int) day,
              50 + random.nextInt(200),
              "EUR",
              "",
              "",
              Stage.WON));
      day += Math.max(1, pause * Math.exp(0.3 * gauss(random)));
    }
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }

  private static double gauss(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
