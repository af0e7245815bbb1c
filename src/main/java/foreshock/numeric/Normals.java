package foreshock.numeric;

import org.hipparchus.special.Erf;

/**
 * The normal distribution: distribution function, quantile and log density. All values are exact to
 * a few units in the last place, in the far tails too, because tail probabilities enter
 * log-likelihoods.
 */
public final class Normals {
  /** {@code log(2 pi)}. */
  static final double LOG_TWO_PI = 1.8378770664093454836;

  private static final double INVERSE_SQRT_TWO_PI = 0.39894228040143267794;
  private static final double SQRT_TWO = 1.4142135623730950488;

  /** Below this probability {@code Erf.erfcInv} has no digits left, since it works on 1 - p. */
  private static final double SMALL_PROBABILITY = 1e-10;

  // Numerators and denominators of Cody (1969), in the arrangement of ACM algorithm 715.
  private static final double[] CENTRE_TOP = {
    2.2352520354606839287,
    161.02823106855587881,
    1067.6894854603709582,
    18154.981253343561249,
    .065682337918207449113
  };
  private static final double[] CENTRE_BOTTOM = {
    47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
  };
  private static final double[] FLANK_TOP = {
    .39894151208813466764,
    8.8831497943883759412,
    93.506656132177855979,
    597.27027639480026226,
    2494.5375852903726711,
    6848.1904505362823326,
    11602.651437647350124,
    9842.7148383839780218,
    1.0765576773720192317e-8
  };
  private static final double[] FLANK_BOTTOM = {
    22.266688044328115691,
    235.38790178262499861,
    1519.377599407554805,
    6485.558298266760755,
    18615.571640885098091,
    34900.952721145977266,
    38912.003286093271411,
    19685.429676859990727
  };
  private static final double[] TAIL_TOP = {
    .21589853405795699,
    .1274011611602473639,
    .022235277870649807,
    .001421619193227893466,
    2.9112874951168792e-5,
    .02307344176494017303
  };
  private static final double[] TAIL_BOTTOM = {
    1.28426009614491121,
    .468238212480865118,
    .0659881378689285515,
    .00378239633202758244,
    7.29751555083966205e-5
  };

  private Normals() {}

  /**
   * {@code P(Z <= z)} of a standard normal variable. Rational Chebyshev approximations of W. J.
   * Cody, 1969, "Rational Chebyshev approximations for the error function",
   * doi:10.1090/S0025-5718-1969-0247736-4, arranged as in W. J. Cody, 1993, ACM algorithm 715,
   * doi:10.1145/151271.151273. Hipparchus' {@code Erf.erfc} sums a series or a continued fraction
   * at each call: over ten times slower, and off by 1e-13 relative in the tail.
   *
   * @return 0 for negative and 1 for positive infinity, NaN for NaN
   */
  public static double cdf(double z) {
    double distance = Math.abs(z);
    if (Double.isNaN(z)) {
      return Double.NaN;
    }
    if (distance <= 0.67448975) {
      return 0.5 + centre(z);
    }
    if (distance > 39) {
      return z < 0 ? 0 : 1;
    }
    double tail = distance <= 5.656854249492380 ? flank(distance) : tail(distance);
    return z < 0 ? tail : 1 - tail;
  }

  /**
   * The z with {@code cdf(z) = p}. Starts from {@code Erf.erfcInv} (or, far out, from the asymptote
   * of Mills' ratio) and is polished with Halley's steps, far out on the logarithm of the tail.
   *
   * @param p a probability
   * @return negative infinity for 0, positive infinity for 1, NaN outside [0, 1] or for NaN
   */
  public static double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      return Double.NaN;
    }
    if (p == 0 || p == 1) {
      return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return p <= 0.5 ? lowerQuantile(p) : -lowerQuantile(1 - p);
  }

  /**
   * Logarithm of the normal density, {@code -(log(2 pi variance) + (x - mean)^2 / variance) / 2}.
   *
   * @param variance in squared units of x; 0 is a point mass: positive infinity at the mean and
   *     negative infinity elsewhere
   * @return NaN for a negative variance or any NaN
   */
  public static double logDensity(double x, double mean, double variance) {
    double deviation = x - mean;
    if (variance == 0 && !Double.isNaN(deviation)) {
      return deviation == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return -0.5 * (LOG_TWO_PI + Math.log(variance) + deviation * deviation / variance);
  }

  /** Density of the standard normal distribution. */
  static double density(double z) {
    return INVERSE_SQRT_TWO_PI * Math.exp(-0.5 * z * z);
  }

  private static double lowerQuantile(double p) {
    if (p < SMALL_PROBABILITY) {
      return farQuantile(Math.log(p));
    }
    double z = -SQRT_TWO * Erf.erfcInv(2 * p);
    double newton = (cdf(z) - p) / density(z);
    return z - newton / (1 + 0.5 * newton * z);
  }

  /** In logarithms, since tail and density underflow together. */
  private static double farQuantile(double logP) {
    double z = asymptote(logP);
    for (int i = 0; i < 3; i++) {
      double mills = tailOverDensity(-z);
      double logTail = Math.log(mills) - 0.5 * (z * z + LOG_TWO_PI);
      double newton = (logTail - logP) * mills;
      z -= newton / (1 + 0.5 * newton * (z + 1 / mills));
    }
    return z;
  }

  /** Root of {@code -z^2/2 - log(-z) - log(2 pi)/2 = log p}, twice iterated. */
  private static double asymptote(double logP) {
    double square = -2 * logP - LOG_TWO_PI;
    double z = square - Math.log(square);
    return -Math.sqrt(square - Math.log(z));
  }

  private static double centre(double z) {
    double square = z * z;
    double top = CENTRE_TOP[4] * square;
    double bottom = square;
    for (int i = 0; i < 3; i++) {
      top = (top + CENTRE_TOP[i]) * square;
      bottom = (bottom + CENTRE_BOTTOM[i]) * square;
    }
    return z * (top + CENTRE_TOP[3]) / (bottom + CENTRE_BOTTOM[3]);
  }

  private static double flank(double z) {
    double top = FLANK_TOP[8] * z;
    double bottom = z;
    for (int i = 0; i < 7; i++) {
      top = (top + FLANK_TOP[i]) * z;
      bottom = (bottom + FLANK_BOTTOM[i]) * z;
    }
    return exponential(z) * (top + FLANK_TOP[7]) / (bottom + FLANK_BOTTOM[7]);
  }

  private static double tail(double z) {
    return exponential(z) * INVERSE_SQRT_TWO_PI * tailOverDensity(z);
  }

  /** Mills' ratio {@code P(Z > z) / density(z)} for z above 5.66. */
  private static double tailOverDensity(double z) {
    double inverseSquare = 1 / (z * z);
    double top = TAIL_TOP[5] * inverseSquare;
    double bottom = inverseSquare;
    for (int i = 0; i < 4; i++) {
      top = (top + TAIL_TOP[i]) * inverseSquare;
      bottom = (bottom + TAIL_BOTTOM[i]) * inverseSquare;
    }
    double correction = inverseSquare * (top + TAIL_TOP[4]) / (bottom + TAIL_BOTTOM[4]);
    return (1 - correction / INVERSE_SQRT_TWO_PI) / z;
  }

  /**
   * {@code exp(-z^2/2)}, the square split so that its rounding does not enter the exponent (Cody's
   * device).
   */
  private static double exponential(double z) {
    double coarse = Math.rint(z * 16) / 16;
    return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
  }
}
