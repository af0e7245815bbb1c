package foreshock.numeric;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Time until an event when not everybody is watched to the end. Survival by E. L. Kaplan and P.
 * Meier, 1958, doi:10.1080/01621459.1958.10501452; its variance by M. Greenwood, 1926, "The natural
 * duration of cancer"; incidence under a competing cause by O. O. Aalen and S. Johansen, 1978,
 * Scandinavian Journal of Statistics 5:141-150.
 *
 * <p>Who is censored at a time is at risk of the events of that time. Cost: a sort.
 */
public final class KaplanMeier {
  /** Products of (r - d) / r reach 0.5 only up to rounding. */
  private static final double ROUNDING = 1e-10;

  private KaplanMeier() {}

  /**
   * {@code S(t) = prod over event times u <= t of (1 - d_u / r_u)}, with d events of r at risk.
   *
   * @param time until the event or the end of watching, at least 0, in any order and unit; empty
   *     gives S = 1 throughout
   * @param event true for the event, false for censored; same length
   */
  public static Curve estimate(double[] time, boolean[] event) {
    requireTimes(time, event.length);
    double[] all = time.clone();
    double[] events = new double[time.length];
    int count = 0;
    for (int i = 0; i < time.length; i++) {
      if (event[i]) {
        events[count++] = time[i];
      }
    }
    Arrays.sort(all);
    Arrays.sort(events, 0, count);
    return new Curve(Steps.of(all, events, count, new double[0], 0));
  }

  /**
   * Aalen–Johansen: {@code F(t) = sum over u <= t of S(u-) d_u / r_u}, with S the chance that
   * neither cause has struck. Counting the competing cause as censoring instead would answer what
   * happened in a world without it, and too high.
   *
   * @param time until the first of event, competing event and end of watching, at least 0; empty
   *     gives F = 0 throughout
   * @param cause 0 censored, 1 event, 2 competing; same length
   */
  public static Incidence incidence(double[] time, int[] cause) {
    requireTimes(time, cause.length);
    double[] all = time.clone();
    double[] events = new double[time.length];
    double[] others = new double[time.length];
    int eventCount = 0;
    int otherCount = 0;
    for (int i = 0; i < time.length; i++) {
      switch (cause[i]) {
        case 0 -> {}
        case 1 -> events[eventCount++] = time[i];
        case 2 -> others[otherCount++] = time[i];
        default ->
            throw new IllegalArgumentException(
                "cause " + i + " is " + cause[i] + ", not 0, 1 or 2");
      }
    }
    Arrays.sort(all);
    Arrays.sort(events, 0, eventCount);
    Arrays.sort(others, 0, otherCount);
    return new Incidence(Steps.of(all, events, eventCount, others, otherCount));
  }

  private static void requireTimes(double[] time, int length) {
    if (time.length != length) {
      throw new IllegalArgumentException(time.length + " times for " + length + " states");
    }
    for (double t : time) {
      if (!(t >= 0)) {
        throw new IllegalArgumentException("a time must be at least 0, not " + t);
      }
    }
  }

  /**
   * Distinct times at which either cause struck, rising, with how many were at risk and how many
   * struck.
   */
  private record Steps(double[] time, int[] atRisk, int[] events, int[] others) {
    static Steps of(
        double[] all, double[] events, int eventCount, double[] others, int otherCount) {
      int limit = eventCount + otherCount;
      double[] time = new double[limit];
      int[] atRisk = new int[limit];
      int[] struck = new int[limit];
      int[] competed = new int[limit];
      int steps = 0;
      int gone = 0;
      for (int e = 0, o = 0; e < eventCount || o < otherCount; steps++) {
        double now =
            e == eventCount
                ? others[o]
                : o == otherCount ? events[e] : Math.min(events[e], others[o]);
        while (all[gone] < now) {
          gone++;
        }
        time[steps] = now;
        atRisk[steps] = all.length - gone;
        for (; e < eventCount && events[e] == now; e++) {
          struck[steps]++;
        }
        for (; o < otherCount && others[o] == now; o++) {
          competed[steps]++;
        }
      }
      return new Steps(
          Arrays.copyOf(time, steps),
          Arrays.copyOf(atRisk, steps),
          Arrays.copyOf(struck, steps),
          Arrays.copyOf(competed, steps));
    }

    /** Last step at or before the time, -1 before the first. */
    int last(double at) {
      if (Double.isNaN(at)) {
        throw new IllegalArgumentException("a time must be a number");
      }
      int found = Arrays.binarySearch(time, at == 0 ? 0.0 : at);
      return found >= 0 ? found : -found - 2;
    }
  }

  /** A survival curve, a step at each time that had events; immutable. */
  public static final class Curve {
    private final Steps steps;
    private final double[] survival;
    private final double[] greenwood;

    private Curve(Steps steps) {
      int n = steps.time.length;
      this.steps = steps;
      this.survival = new double[n];
      this.greenwood = new double[n];
      double left = 1;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double risk = steps.atRisk[i];
        double remaining = risk - steps.events[i];
        left *= remaining / risk;
        sum += steps.events[i] / (risk * remaining);
        survival[i] = left;
        greenwood[i] = sum;
      }
    }

    /** Number of steps: distinct times with events. */
    public int size() {
      return survival.length;
    }

    /** Time of step i, in the unit given. */
    public double time(int i) {
      return steps.time[i];
    }

    /** How many were at risk just before step i. */
    public int atRisk(int i) {
      return steps.atRisk[i];
    }

    /** How many had the event at step i. */
    public int events(int i) {
      return steps.events[i];
    }

    /** Survival just after step i. */
    public double survival(int i) {
      return survival[i];
    }

    /**
     * Greenwood's variance of the survival, {@code S^2 sum d / (r (r - d))}; NaN once nobody is
     * left (S = 0).
     */
    public double variance(int i) {
      return survival[i] * survival[i] * greenwood[i];
    }

    /**
     * Survival at any time; beyond the last observation the last value goes on, which says little.
     */
    public double survivalAt(double time) {
      int i = steps.last(time);
      return i < 0 ? 1 : survival[i];
    }

    /**
     * Interval of the survival at a time, normal on the scale {@code log(-log S)} (J. D.
     * Kalbfleisch and R. L. Prentice, 2002, The Statistical Analysis of Failure Time Data, ch. 1,
     * doi:10.1002/9781118032985): {@code S^exp(± z sqrt(sum d / (r (r - d))) / log S)}.
     *
     * @param confidence in (0, 1)
     * @return [0, 1] before the first event and once nobody is left: there the variance says
     *     nothing (R prints [1, 1] and NA)
     */
    public Interval intervalAt(double time, double confidence) {
      Wilson.requireConfidence(confidence);
      int i = steps.last(time);
      return i < 0 ? new Interval(0, 1) : interval(i, Normals.quantile(0.5 + 0.5 * confidence));
    }

    /**
     * First time at which the survival is at most 0.5; empty if it never is. (R averages the ends
     * of a step at exactly 0.5.)
     */
    public OptionalDouble median() {
      for (int i = 0; i < survival.length; i++) {
        if (survival[i] <= 0.5 + ROUNDING) {
          return OptionalDouble.of(steps.time[i]);
        }
      }
      return OptionalDouble.empty();
    }

    /**
     * Times at which the lower and the upper limit of {@link #intervalAt} first are at most 0.5 (R.
     * Brookmeyer and J. Crowley, 1982, doi:10.2307/2530286); infinite where a limit never is.
     */
    public Interval medianInterval(double confidence) {
      Wilson.requireConfidence(confidence);
      double z = Normals.quantile(0.5 + 0.5 * confidence);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.POSITIVE_INFINITY;
      for (int i = 0; i < survival.length && high == Double.POSITIVE_INFINITY; i++) {
        if (survival[i] > 0) {
          Interval interval = interval(i, z);
          low = interval.low() <= 0.5 ? Math.min(low, steps.time[i]) : low;
          high = interval.high() <= 0.5 ? steps.time[i] : high;
        } else {
          low = Math.min(low, steps.time[i]);
        }
      }
      return new Interval(low, high);
    }

    private Interval interval(int i, double z) {
      double left = survival[i];
      if (left == 0) {
        return new Interval(0, 1);
      }
      double spread = z * Math.sqrt(greenwood[i]) / Math.log(left);
      return new Interval(Math.pow(left, Math.exp(-spread)), Math.pow(left, Math.exp(spread)));
    }
  }

  /**
   * Cumulative incidence of the event beside a competing one, a step at each time that had either;
   * immutable.
   */
  public static final class Incidence {
    private final Steps steps;
    private final double[] incidence;
    private final double[] competing;

    private Incidence(Steps steps) {
      int n = steps.time.length;
      this.steps = steps;
      this.incidence = new double[n];
      this.competing = new double[n];
      double left = 1;
      double struck = 0;
      double competed = 0;
      for (int i = 0; i < n; i++) {
        double risk = steps.atRisk[i];
        struck += left * steps.events[i] / risk;
        competed += left * steps.others[i] / risk;
        left *= (risk - steps.events[i] - steps.others[i]) / risk;
        incidence[i] = struck;
        competing[i] = competed;
      }
    }

    /** Number of steps: distinct times with an event of either cause. */
    public int size() {
      return incidence.length;
    }

    /** Time of step i, in the unit given. */
    public double time(int i) {
      return steps.time[i];
    }

    /** Probability that the event has come by step i. */
    public double incidence(int i) {
      return incidence[i];
    }

    /** Probability that the competing event has come first by step i. */
    public double competingIncidence(int i) {
      return competing[i];
    }

    /**
     * Probability that the event has come by a time; beyond the last observation the last value
     * goes on.
     */
    public double incidenceAt(double time) {
      int i = steps.last(time);
      return i < 0 ? 0 : incidence[i];
    }

    /**
     * First time at which the incidence reaches half of its final value: half of those seen to have
     * the event have had it by then. Empty when nobody had it. Where many are still being watched
     * at the end the final value is a lower bound, and so is this.
     */
    public OptionalDouble medianGivenEvent() {
      double half = incidence.length == 0 ? 0 : 0.5 * incidence[incidence.length - 1];
      for (int i = 0; half > 0 && i < incidence.length; i++) {
        if (incidence[i] >= half * (1 - ROUNDING)) {
          return OptionalDouble.of(steps.time[i]);
        }
      }
      return OptionalDouble.empty();
    }
  }
}
