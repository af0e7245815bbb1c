package foreshock.risk;

import foreshock.numeric.ExposureTally;
import foreshock.numeric.MapRegression;
import foreshock.numeric.QuadraticEvidence;
import foreshock.portfolio.Chunks;
import java.util.Arrays;

/**
 * The hazard's coefficients at the mode of their posterior, with the scales of their priors chosen
 * by Laplace evidence (MacKay 1992, doi:10.1162/neco.1992.4.3.415).
 *
 * @param fit coefficients as in {@link HazardPrior}, of centred rows
 * @param scales of the priors
 * @param centre what the features of a row are taken against, the intercept's 0 first
 */
record HazardFit(MapRegression.Fit fit, double[] scales, double[] centre) {
  /** A signal must be worth so much log evidence before it is let in. */
  private static final double WORTH = 1;

  private static final int ROUNDS = 2;

  /** Chooses the scales and fits. */
  static HazardFit of(
      PersonPeriods periods, EarlierTime earlier, double[] centre, HazardPrior prior) {
    Rows rows = new Rows(periods, earlier, centre);
    double[] scales = periods.size() == 0 ? HazardPrior.closed() : HazardPrior.open();
    MapRegression.Fit best = rows.fit(prior, scales);
    for (int round = 0; round < ROUNDS && periods.size() > 0; round++) {
      double[] chosen = chosen(new QuadraticEvidence(best, prior.mean(), prior.sd(scales)), prior);
      if (!Arrays.equals(chosen, scales)) {
        scales = chosen;
        best = rows.fit(prior, scales);
      }
    }
    return new HazardFit(best, scales, centre);
  }

  /** Fits with scales that were chosen before. */
  static HazardFit of(
      PersonPeriods periods,
      EarlierTime earlier,
      double[] centre,
      HazardPrior prior,
      double[] scales) {
    return new HazardFit(new Rows(periods, earlier, centre).fit(prior, scales), scales, centre);
  }

  /** Probability of leaving within the horizon of a client at as-of. */
  double probability(double[] features) {
    return 1 / (1 + Math.exp(-fit.linear(row(features))));
  }

  /** Scales of the groups' priors, one group after the other, twice. */
  private static double[] chosen(QuadraticEvidence evidence, HazardPrior prior) {
    double[] scales = HazardPrior.closed();
    double best = evidence.log(prior.sd(scales));
    for (int round = 0; round < ROUNDS; round++) {
      for (int group = 0; group < scales.length; group++) {
        double least = HazardPrior.candidates(group)[0];
        for (double scale : HazardPrior.candidates(group)) {
          double held = scales[group];
          if (scale != held) {
            scales[group] = scale;
            double other = evidence.log(prior.sd(scales));
            double worth = held == least ? WORTH : 0;
            if (other > best + worth) {
              best = other;
            } else {
              scales[group] = held;
            }
          }
        }
      }
    }
    return scales;
  }

  /** The row of a client at as-of. */
  double[] row(double[] features) {
    return centred(features, centre);
  }

  private static double[] centred(double[] features, double[] centre) {
    double[] row = new double[HazardPrior.SIZE];
    row[0] = 1;
    for (int j = 1; j < features.length; j++) {
      row[j] = features[j] - centre[j];
    }
    return row;
  }

  /** What is fitted: person-periods, and the time before them as a crowd of mean clients. */
  private static final class Rows {
    private final PersonPeriods periods;
    private final EarlierTime earlier;
    private final double[][] x;

    Rows(PersonPeriods periods, EarlierTime earlier, double[] centre) {
      this.periods = periods;
      this.earlier = earlier;
      this.x = new double[periods.size()][];
      for (int i = 0; i < x.length; i++) {
        x[i] = centred(periods.x()[i], centre);
        Drift.fill(x[i], HazardPrior.SIZE - Drift.STEPS, periods.middleMonthsBack()[i]);
      }
    }

    MapRegression.Fit fit(HazardPrior prior, double[] scales) {
      return MapRegression.fit(
          coefficients -> {
            ExposureTally early = new ExposureTally(coefficients);
            if (earlier.clientMonths() > 0) {
              double[] crowd = new double[HazardPrior.SIZE];
              crowd[0] = 1;
              Drift.fill(crowd, HazardPrior.SIZE - Drift.STEPS, earlier.middleMonthsBack());
              early.acceptCrowd(
                  crowd, earlier.departures(), earlier.clientMonths() / prior.horizonMonths());
            }
            return Chunks.each(x.length, range -> tally(coefficients, range)).stream()
                .reduce(early, ExposureTally::combine);
          },
          prior.mean(),
          prior.sd(scales));
    }

    private ExposureTally tally(double[] coefficients, Chunks.Range range) {
      ExposureTally tally = new ExposureTally(coefficients);
      for (int i = range.from(); i < range.to(); i++) {
        tally.accept(x[i], periods.left()[i], periods.exposure()[i], periods.weight());
      }
      return tally;
    }
  }
}
