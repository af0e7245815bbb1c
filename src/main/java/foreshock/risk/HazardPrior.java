package foreshock.risk;

import java.util.Arrays;

/**
 * What is believed of the coefficients before the user's departures: intercept, features, steps of
 * the drift. The level has a prior away from zero, so that there is a sane ranking on the first
 * day; the others are zero until the user's own departures speak for them. How wide they may lie is
 * a scale a group of features, and one for the drift, that the evidence chooses.
 *
 * @param horizonMonths the hazard's unit of time
 */
record HazardPrior(int horizonMonths) {
  /** One departure in ten years of a client, believed as much as one departure that was seen. */
  private static final double USUAL_PER_MONTH = 1 / 120.0;

  private static final double USUAL_LOG_SD = 1;

  /**
   * A client 10 points more satisfied has odds of leaving lower by about a fifth. An assumption,
   * see methods.md.
   */
  private static final double LEVEL_MEAN = -0.35;

  private static final double LEVEL_SD = 0.5;

  /** Candidates for the scale of a group's coefficients; the first is: as good as none. */
  private static final double[] SCALES = {0.02, 0.15, 0.4, 0.8};

  /** Rates of leaving do not stand still, so the first is not none. */
  private static final double[] DRIFTS = {0.3, 0.6};

  private static final int GROUPS = Feature.Group.values().length;

  /** Number of coefficients. */
  static final int SIZE = 1 + Feature.values().length + Drift.STEPS;

  double[] mean() {
    double[] mean = new double[SIZE];
    // log odds of what a hazard makes of a horizon
    mean[0] = Math.log(Math.expm1(USUAL_PER_MONTH * horizonMonths));
    mean[1 + Feature.LEVEL.ordinal()] = LEVEL_MEAN;
    return mean;
  }

  /** Number of scales to be chosen: one a group of features, in their order, and the drift's. */
  static int scales() {
    return GROUPS + 1;
  }

  /** What a scale may be, the least first; of the level's group there is nothing to choose. */
  static double[] candidates(int scale) {
    return scale == GROUPS ? DRIFTS : scale == Feature.Group.LEVEL.ordinal() ? one() : SCALES;
  }

  private static double[] one() {
    return new double[] {LEVEL_SD};
  }

  /** The scales from which the search looks first: wide enough for the data to speak. */
  static double[] open() {
    double[] scales = new double[scales()];
    Arrays.setAll(scales, i -> candidates(i)[Math.min(2, candidates(i).length - 1)]);
    scales[GROUPS] = DRIFTS[1];
    return scales;
  }

  /** Nothing let in. */
  static double[] closed() {
    double[] scales = new double[scales()];
    Arrays.setAll(scales, i -> candidates(i)[0]);
    return scales;
  }

  double[] sd(double[] scales) {
    double[] sd = new double[SIZE];
    sd[0] = USUAL_LOG_SD;
    for (Feature feature : Feature.values()) {
      sd[1 + feature.ordinal()] = scales[feature.group().ordinal()];
    }
    for (int step = 0; step < Drift.STEPS; step++) {
      sd[SIZE - Drift.STEPS + step] = Drift.sd(step, scales[GROUPS]);
    }
    return sd;
  }

  /** The drift's scale: standard deviation of a year's walk. */
  static double drift(double[] scales) {
    return scales[GROUPS];
  }
}
