package foreshock.insight;

import foreshock.insight.DriverWorlds.Makeup;
import java.util.Locale;

/**
 * How often the intervals of {@code drivers} cover the truth: the figures of methods.md. Run by
 * scripts/study; no test.
 */
final class DriverStudy {
  private static final double[] WEIGHTS = {0.4, 0.25, 0.15, 0};

  private DriverStudy() {}

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "100");
    if (args.length > 1) {
      odds(seeds, Double.parseDouble(args[1]));
      return;
    }
    importance("independent, 60 clients, 6 answers", seeds, 60, 6, new Makeup(WEIGHTS, 0, 8, 0));
    importance("mood of 6, 60 clients, 6 answers", seeds, 60, 6, new Makeup(WEIGHTS, 6, 8, 0));
    importance("mood of 6, a fifth missing", seeds, 60, 6, new Makeup(WEIGHTS, 6, 8, 0.2));
    importance("mood of 6, 300 clients, 6 answers", seeds, 300, 6, new Makeup(WEIGHTS, 6, 8, 0));
    importance("mood of 6, 30 clients, 4 answers", seeds, 30, 4, new Makeup(WEIGHTS, 6, 8, 0));
    importance("pooled: 80 clients, 1 answer", seeds, 80, 1, new Makeup(WEIGHTS, 6, 0, 0));
    importance("nothing, 60 clients", seeds, 60, 6, new Makeup(new double[4], 6, 8, 0));
    for (double truth : new double[] {0, 0.6, 1.2}) {
      odds(seeds, truth);
    }
  }

  private static void importance(
      String name, int seeds, int clients, int responses, Makeup makeup) {
    double[] truth = makeup.importance();
    int p = truth.length;
    int[] covered = new int[p];
    double[] mean = new double[p];
    double[] width = new double[p];
    int ordered = 0;
    int told = 0;
    int wrong = 0;
    int sure = 0;
    for (long seed = 1; seed <= seeds; seed++) {
      DriverAnalysis analysis =
          DriverWorlds.analysis(DriverWorlds.answers(seed, clients, responses, makeup));
      if (!analysis.basis().told()) {
        continue;
      }
      told++;
      ordered +=
          analysis.rows().get(0).attribute().equals("a")
                  && analysis.rows().get(p - 1).attribute().equals("d")
              ? 1
              : 0;
      for (int i = 0; i < p; i++) {
        DriverRow row = DriverWorlds.row(analysis, DriverWorlds.name(i));
        mean[i] += row.importance();
        covered[i] += row.importanceInterval().get().contains(truth[i]) ? 1 : 0;
        width[i] += row.importanceInterval().get().width();
        boolean important =
            row.verdict().get() == DriverVerdict.FIX || row.verdict().get() == DriverVerdict.KEEP;
        sure += row.sure() ? 1 : 0;
        wrong += row.sure() && important != truth[i] >= 1.0 / p ? 1 : 0;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < p && told > 0; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s truth %.3f mean %.3f covered %.3f width %.3f%n",
              DriverWorlds.name(i),
              truth[i],
              mean[i] / told,
              (double) covered[i] / told,
              width[i] / told));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: told %d of %d, first and last right %d, sure %d of which wrong %d%n%s",
        name,
        told,
        seeds,
        ordered,
        sure,
        wrong,
        text);
  }

  private static void odds(int seeds, double truth) {
    int[] covered = new int[3];
    double[] log = new double[3];
    int departures = 0;
    int told = 0;
    for (long seed = 1; seed <= seeds; seed++) {
      DriverAnalysis analysis = DriverWorlds.analysis(DriverWorlds.leaving(seed, 250, truth));
      if (DriverWorlds.row(analysis, "a").odds().interval().isEmpty()) {
        continue;
      }
      told++;
      for (int i = 0; i < 3; i++) {
        DriverOdds odds = DriverWorlds.row(analysis, DriverWorlds.name(i)).odds();
        log[i] += Math.log(odds.ratio());
        covered[i] += odds.interval().get().contains(Math.exp(i == 0 ? truth : 0)) ? 1 : 0;
        departures += i == 0 ? odds.departures() : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "odds, log %.2f per 10 points of a: told %d, departures %.0f, mean log %.2f %.2f %.2f,"
            + " covered %.3f %.3f %.3f%n",
        truth,
        told,
        (double) departures / told,
        log[0] / told,
        log[1] / told,
        log[2] / told,
        (double) covered[0] / told,
        (double) covered[1] / told,
        (double) covered[2] / told);
  }
}
