package foreshock.numeric;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How well scores rank those to whom something happens before the others. Scores are sorted once;
 * rows may then be weighted anew as often as a bootstrap needs. Equal scores are one rank.
 */
public final class Ranking {
  private final boolean[] event;

  /** Rows from the highest score down, and where each group of equal scores ends. */
  private final int[] order;

  private final int[] groupEnd;

  /**
   * @param score n numbers, higher means that the event is expected sooner; none is NaN
   * @param event n flags
   */
  public Ranking(double[] score, boolean[] event) {
    if (score.length != event.length) {
      throw new IllegalArgumentException(score.length + " scores for " + event.length + " rows");
    }
    this.event = event.clone();
    Integer[] sorted = new Integer[score.length];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, Comparator.comparingDouble((Integer i) -> -score[i]));
    this.order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    int[] ends = new int[score.length];
    int groups = 0;
    for (int i = 0; i < order.length; i++) {
      boolean last = i + 1 == order.length || score[order[i + 1]] != score[order[i]];
      if (last) {
        ends[groups++] = i + 1;
      }
    }
    this.groupEnd = Arrays.copyOf(ends, groups);
  }

  /**
   * Pairs of an event and a row without one.
   *
   * @param won weight of those in which the event has the higher score, half of it where the scores
   *     are equal
   * @param pairs weight of all
   */
  public record Concordance(double won, double pairs) {
    public static final Concordance NONE = new Concordance(0, 0);

    /** Of two sets of pairs; associative up to rounding. */
    public Concordance combine(Concordance other) {
      return new Concordance(won + other.won, pairs + other.pairs);
    }

    /** Area under the ROC curve; NaN without a pair. */
    public double auc() {
      return won / pairs;
    }
  }

  /**
   * The statistic of Mann and Whitney (1947, doi:10.1214/aoms/1177730491), whose share of all pairs
   * is the area under the ROC curve (Hanley and McNeil 1982, doi:10.1148/radiology.143.1.7063747).
   *
   * @param weight n numbers of 0 and more; a pair weighs the product of its two
   */
  public Concordance concordance(double[] weight) {
    double won = 0;
    double eventsAbove = 0;
    double others = 0;
    int from = 0;
    for (int end : groupEnd) {
      double events = 0;
      double rest = 0;
      for (int i = from; i < end; i++) {
        int row = order[i];
        if (event[row]) {
          events += weight[row];
        } else {
          rest += weight[row];
        }
      }
      won += rest * (eventsAbove + events / 2);
      eventsAbove += events;
      others += rest;
      from = end;
    }
    return new Concordance(won, eventsAbove * others);
  }

  /** All rows alike. */
  public Concordance concordance() {
    double[] ones = new double[order.length];
    Arrays.fill(ones, 1);
    return concordance(ones);
  }

  /**
   * Mean of the precision over the events, each taken at the end of its group of equal scores: sum
   * of (recall gained) × precision without interpolation, as scikit-learn's
   * average_precision_score. NaN without an event.
   */
  public double averagePrecision() {
    int events = 0;
    double sum = 0;
    int from = 0;
    for (int end : groupEnd) {
      int before = events;
      for (int i = from; i < end; i++) {
        events += event[order[i]] ? 1 : 0;
      }
      sum += (events - before) * ((double) events / end);
      from = end;
    }
    return events == 0 ? Double.NaN : sum / events;
  }
}
