package foreshock.risk;

import foreshock.history.ClientBook;
import foreshock.numeric.LogisticMap;
import foreshock.numeric.LogisticTally;
import foreshock.numeric.Normals;
import foreshock.numeric.QuadraticEvidence;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import foreshock.signal.ClientSignals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Probability of leaving within the horizon: logistic on person-periods with Gaussian priors on the
 * coefficients. The level has a prior away from zero, so that there is a sane ranking on the first
 * day; the others are zero until the user's own departures speak for them, in that the scale of
 * each group's prior is chosen by Laplace evidence (MacKay 1992, doi:10.1162/neco.1992.4.3.415).
 */
public final class HazardModel {
  /**
   * A client 10 points more satisfied has odds of leaving lower by about a fifth. An assumption,
   * see methods.md.
   */
  private static final double LEVEL_MEAN = -0.35;

  /** A rate of 1 has no log-odds. */
  private static final double MOST_RATE = 0.99;

  private static final double LEVEL_SD = 0.3;

  /** Candidates for the scale of a group's coefficients; the first is: as good as none. */
  private static final double[] SCALES = {0.02, 0.15, 0.4, 0.8};

  /** A signal must be worth so much log evidence before it is let in. */
  private static final double WORTH = 1;

  private static final double Z90 = Normals.quantile(0.95);

  private final LogisticMap.Fit fit;
  private final double baseRate;
  private final double[] mean;
  private final long departures;

  private final MonthsLeft monthsLeft;

  private HazardModel(
      LogisticMap.Fit fit, double baseRate, double[] mean, long departures, MonthsLeft monthsLeft) {
    this.fit = fit;
    this.baseRate = baseRate;
    this.mean = mean;
    this.departures = departures;
    this.monthsLeft = monthsLeft;
  }

  /** Fits the hazard to the departures of the book's own past. */
  public static HazardModel fit(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, int horizonMonths) {
    Landmarks landmarks = Landmarks.of(book, outcomes, estimates);
    PersonPeriods periods = PersonPeriods.of(landmarks, book, outcomes, horizonMonths);
    BaseRate base = BaseRate.of(book, outcomes);
    double rate = Math.min(MOST_RATE, base.probabilityWithin(horizonMonths));
    Prior prior = new Prior(rate, base.logSd());
    // where to look from first: wide enough for the data to speak; without any nothing is let in
    Map<Feature.Group, Double> scales = new EnumMap<>(Feature.Group.class);
    for (Feature.Group group : Feature.Group.values()) {
      scales.put(group, periods.size() == 0 ? SCALES[0] : SCALES[2]);
    }
    LogisticMap.Fit best = fit(periods, prior, scales);
    for (int round = 0; round < 2 && periods.size() > 0; round++) {
      Map<Feature.Group, Double> chosen =
          chosen(new QuadraticEvidence(best, prior.mean(), prior.sd(scales)), prior);
      if (!chosen.equals(scales)) {
        scales = chosen;
        best = fit(periods, prior, scales);
      }
    }
    long departures = outcomes.stream().filter(outcome -> outcome.leftDay().isPresent()).count();
    double[] past = new double[landmarks.size()];
    for (int i = 0; i < past.length; i++) {
      past[i] = probability(best.logOdds(landmarks.rows()[i]));
    }
    MonthsLeft monthsLeft = new MonthsLeft(book, outcomes, landmarks, past);
    return new HazardModel(best, rate, means(landmarks.rows()), departures, monthsLeft);
  }

  /** Scales of the groups' priors, one group after the other, twice. */
  private static Map<Feature.Group, Double> chosen(QuadraticEvidence evidence, Prior prior) {
    Map<Feature.Group, Double> scales = new EnumMap<>(Feature.Group.class);
    for (Feature.Group group : Feature.Group.values()) {
      scales.put(group, SCALES[0]);
    }
    double best = evidence.log(prior.sd(scales));
    for (int round = 0; round < 2; round++) {
      for (Feature.Group group : Feature.Group.values()) {
        for (double scale : SCALES) {
          double held = scales.get(group);
          if (group != Feature.Group.LEVEL && scale != held) {
            scales.put(group, scale);
            double other = evidence.log(prior.sd(scales));
            double worth = held == SCALES[0] ? WORTH : 0;
            if (other > best + worth) {
              best = other;
            } else {
              scales.put(group, held);
            }
          }
        }
      }
    }
    return scales;
  }

  /** What is believed of the coefficients, the intercept first, before the user's departures. */
  private record Prior(double rate, double rateSd) {
    double[] mean() {
      double[] mean = new double[Feature.values().length + 1];
      mean[0] = Math.log(rate / (1 - rate));
      mean[Feature.LEVEL.ordinal() + 1] = LEVEL_MEAN;
      return mean;
    }

    double[] sd(Map<Feature.Group, Double> scales) {
      Feature[] features = Feature.values();
      double[] sd = new double[features.length + 1];
      sd[0] = Math.max(0.3, rateSd);
      for (Feature feature : features) {
        sd[feature.ordinal() + 1] =
            feature == Feature.LEVEL ? LEVEL_SD : scales.get(feature.group());
      }
      return sd;
    }
  }

  private static LogisticMap.Fit fit(
      PersonPeriods periods, Prior prior, Map<Feature.Group, Double> scales) {
    return LogisticMap.fit(
        coefficients ->
            Chunks.each(periods.size(), range -> periods.tally(coefficients, range)).stream()
                .reduce(LogisticTally::combine)
                .orElseGet(() -> new LogisticTally(coefficients)),
        prior.mean(),
        prior.sd(scales));
  }

  /**
   * Means of the features over the landmarks, the point from which contributions are counted; 0
   * without any.
   */
  private static double[] means(double[][] rows) {
    double[] mean = new double[Feature.values().length + 1];
    for (double[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j] / rows.length;
      }
    }
    return mean;
  }

  /** Risk of a client, pure in its signals. */
  public Risk risk(ClientSignals signals, Estimates estimates) {
    double[] row = Feature.row(signals, estimates);
    double logOdds = fit.logOdds(row);
    // what is not known of the satisfaction is not known of the risk either
    double perPoint = coefficient(Feature.LEVEL) / 15;
    double changePerPoint = coefficient(Feature.CHANGE) / 15;
    double variance =
        fit.logOddsVariance(row)
            + perPoint * perPoint * signals.satisfaction().levelVariance()
            + changePerPoint * changePerPoint * signals.satisfaction().changeVariance();
    double reach = Z90 * Math.sqrt(variance);
    Map<Feature, Double> contributions = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      int j = feature.ordinal() + 1;
      contributions.put(feature, fit.coefficients()[j] * (row[j] - mean[j]));
    }
    return new Risk(
        probability(logOdds),
        probability(logOdds - reach),
        probability(logOdds + reach),
        contributions);
  }

  /** Change of log-odds per unit of a feature. */
  public double coefficient(Feature feature) {
    return fit.coefficients()[feature.ordinal() + 1];
  }

  /** Probability of leaving within the horizon of a client of which nothing is known. */
  public double baseRate() {
    return baseRate;
  }

  /** Departures that the exports date, whether or not a landmark saw them. */
  public long departures() {
    return departures;
  }

  /** How long clients in such a state stayed in the user's own past. */
  public MonthsLeft monthsLeft() {
    return monthsLeft;
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
