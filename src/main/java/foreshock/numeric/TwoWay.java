package foreshock.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Answers of people at times, {@code y = person + time + noise}, so that a time is compared with
 * another by the people who answered at both and not by who happened to answer. People are as good
 * as fixed effects: their variance is a thousand times the noise, only so much that times that
 * share nobody are still comparable, then by their plain means. (C. R. Henderson, 1984,
 * Applications of Linear Models in Animal Breeding, on the equations; W. A. Fuller and G. E.
 * Battese, 1974, doi:10.1016/0304-4076(74)90033-X, on the crossed model.)
 *
 * <p>Mutable while people are added; the people's effects are solved out, so that the cost of a fit
 * is a system as large as there are times.
 */
public final class TwoWay {
  private static final double RIDGE = 1e-3;

  /** A person's answers: times, values and weights. */
  private record Person(int owner, int[] time, double[] value, double[] weight) {}

  private final int times;
  private final int owners;
  private final double centre;
  private final List<Person> people = new ArrayList<>();

  /**
   * @param times how many there are
   * @param owners how many groups of people there are, of which each counts once
   * @param centre a value near all of them; people without a word more are drawn to it a little
   */
  public TwoWay(int times, int owners, double centre) {
    this.times = times;
    this.owners = owners;
    this.centre = centre;
  }

  /**
   * Adds a person.
   *
   * @param owner whose person it is
   * @param time of each answer, from 0
   * @param weight of each answer, positive
   */
  public void add(int owner, int[] time, double[] value, double[] weight) {
    people.add(new Person(owner, time.clone(), value.clone(), weight.clone()));
  }

  /**
   * Level of each time for the owners as a whole, each counted as often as said; NaN at a time
   * without an answer.
   *
   * @param copies how often each owner counts: 1 each, or a draw of a bootstrap
   */
  public double[] levels(int[] copies) {
    double[][] system = new double[times][times];
    double[] right = new double[times];
    double[] seen = new double[times];
    for (Person one : people) {
      int count = copies[one.owner];
      if (count > 0) {
        equations(one, count, system, right, seen);
      }
    }
    int[] used = new int[times];
    int size = 0;
    for (int t = 0; t < times; t++) {
      if (seen[t] > 0) {
        used[size++] = t;
      }
    }
    double[] levels = new double[times];
    Arrays.fill(levels, Double.NaN);
    double[] effect = solve(system, right, Arrays.copyOf(used, size));
    if (effect.length == 0) {
      return levels;
    }
    double[] byTime = new double[times];
    for (int i = 0; i < size; i++) {
      byTime[used[i]] = effect[i];
    }
    double people = meanOfPeople(byTime, copies);
    for (int i = 0; i < size; i++) {
      levels[used[i]] = centre + effect[i] + people;
    }
    return levels;
  }

  private void equations(Person one, int count, double[][] system, double[] right, double[] seen) {
    double weights = RIDGE;
    double weighted = 0;
    for (int k = 0; k < one.time.length; k++) {
      weights += one.weight[k];
      weighted += one.weight[k] * (one.value[k] - centre);
    }
    for (int k = 0; k < one.time.length; k++) {
      int t = one.time[k];
      double weight = count * one.weight[k];
      seen[t] += weight;
      system[t][t] += weight;
      right[t] += weight * (one.value[k] - centre - weighted / weights);
      for (int j = 0; j < one.time.length; j++) {
        system[t][one.time[j]] -= weight * one.weight[j] / weights;
      }
    }
  }

  private static double[] solve(double[][] system, double[] right, int[] used) {
    int size = used.length;
    if (size == 0) {
      return new double[0];
    }
    double[][] part = new double[size][size];
    double[] side = new double[size];
    for (int i = 0; i < size; i++) {
      side[i] = right[used[i]];
      for (int j = 0; j < size; j++) {
        part[i][j] = system[used[i]][used[j]];
      }
    }
    Optional<PositiveDefinite> factor = PositiveDefinite.of(part);
    return factor.map(one -> one.solve(side)).orElse(new double[0]);
  }

  /** Mean over owners of the mean over their people, so that a time's level is that of them all. */
  private double meanOfPeople(double[] byTime, int[] copies) {
    double[] sum = new double[owners];
    int[] count = new int[owners];
    for (Person one : people) {
      double weights = RIDGE;
      double rest = 0;
      for (int k = 0; k < one.time.length; k++) {
        weights += one.weight[k];
        rest += one.weight[k] * (one.value[k] - centre - byTime[one.time[k]]);
      }
      sum[one.owner] += rest / weights;
      count[one.owner]++;
    }
    double total = 0;
    int heard = 0;
    for (int owner = 0; owner < owners; owner++) {
      if (count[owner] > 0) {
        total += copies[owner] * sum[owner] / count[owner];
        heard += copies[owner];
      }
    }
    return heard == 0 ? 0 : total / heard;
  }
}
