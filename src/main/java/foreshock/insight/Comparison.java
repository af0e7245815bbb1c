package foreshock.insight;

import foreshock.numeric.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * foreshock against one plain rule on the same clients and dates: the difference of the areas under
 * the ROC curves, its interval from a bootstrap over clients ({@link ClientDraws}).
 *
 * @param rule the plain rule
 * @param foreshockAuc over all dates; NaN without a pair
 * @param ruleAuc over all dates
 * @param difference foreshock's less the rule's, 90 % interval
 * @param departures clients that left
 */
public record Comparison(
    Contender rule, double foreshockAuc, double ruleAuc, Interval difference, int departures) {
  /** Fewer departures than this decide nothing. */
  public static final int LEAST_DEPARTURES = 10;

  private static final int REPLICATES = 1000;
  private static final double TAIL = 0.05;

  /** What can be said. */
  public enum Verdict {
    /** foreshock ranks leavers better. */
    BETTER,
    /** No difference is seen. */
    UNCLEAR,
    /** The plain rule ranks them better. */
    WORSE,
    /** Too few departures. */
    TOO_FEW
  }

  /** What the interval says. */
  public Verdict verdict() {
    if (departures < LEAST_DEPARTURES) {
      return Verdict.TOO_FEW;
    }
    if (difference.low() > 0) {
      return Verdict.BETTER;
    }
    return difference.high() < 0 ? Verdict.WORSE : Verdict.UNCLEAR;
  }

  /** foreshock's area less the rule's. */
  public double gain() {
    return foreshockAuc - ruleAuc;
  }

  /** Every plain rule, in their order. */
  static List<Comparison> all(List<BacktestDate> dates, int departures) {
    ClientDraws draws = new ClientDraws(dates, Contender.values().length);
    double[][] differences = new double[Contender.values().length][REPLICATES];
    IntStream.range(0, REPLICATES)
        .parallel()
        .forEach(
            replicate -> {
              double[] auc = draws.areas(replicate);
              for (Contender rule : Contender.values()) {
                differences[rule.ordinal()][replicate] = auc[0] - auc[rule.ordinal()];
              }
            });
    double[] auc = draws.areas();
    List<Comparison> all = new ArrayList<>();
    for (Contender rule : Contender.values()) {
      if (rule.isPlain()) {
        all.add(
            new Comparison(
                rule,
                auc[0],
                auc[rule.ordinal()],
                interval(differences[rule.ordinal()]),
                departures));
      }
    }
    return List.copyOf(all);
  }

  /** Between the 5 % and 95 % quantiles; everything where no replicate had a pair. */
  private static Interval interval(double[] differences) {
    double[] sorted = Arrays.stream(differences).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? new Interval(-1, 1)
        : new Interval(
            sorted[(int) Math.floor(TAIL * (sorted.length - 1))],
            sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]);
  }
}
