package foreshock.risk;

import foreshock.history.ClientBook;
import foreshock.numeric.Normals;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.signal.ClientSignals;
import foreshock.signal.Satisfaction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Probability of leaving within the horizon: logistic on person-periods, with Gaussian priors on
 * its coefficients ({@link HazardPrior}) and a base rate that may wander ({@link Drift}).
 */
public final class HazardModel {
  private static final double Z90 = Normals.quantile(0.95);
  private static final double POINTS = 15;

  private final HazardFit fit;
  private final double[] coefficients;
  private final double[][] covariance;
  private final int horizonMonths;
  private final double ahead;
  private final long departures;
  private final MonthsLeft monthsLeft;
  private final Supplier<OwnPast> ownPast;

  private HazardModel(
      HazardFit fit,
      int horizonMonths,
      double ahead,
      long departures,
      MonthsLeft monthsLeft,
      Supplier<OwnPast> ownPast) {
    this.fit = fit;
    this.coefficients = fit.fit().coefficients();
    this.covariance = fit.fit().covariance();
    this.horizonMonths = horizonMonths;
    this.ahead = ahead;
    this.departures = departures;
    this.monthsLeft = monthsLeft;
    this.ownPast = ownPast;
  }

  /** Fits the hazard to the departures of the book's own past. */
  public static HazardModel fit(
      ClientBook book, List<Outcome> outcomes, Estimates estimates, int horizonMonths) {
    Landmarks landmarks = Landmarks.of(book, outcomes, estimates, horizonMonths);
    PersonPeriods periods = PersonPeriods.of(landmarks, book, outcomes, horizonMonths);
    int firstLandmark =
        book.asOf().dayMonthsBefore(Arrays.stream(landmarks.monthsBack()).max().orElse(0));
    EarlierTime earlier =
        PersonPeriods.anybodyLeft(outcomes)
            ? EarlierTime.of(book, outcomes, firstLandmark)
            : new EarlierTime(0, 0, 0);
    HazardPrior prior = new HazardPrior(horizonMonths);
    HazardFit fit = HazardFit.of(periods, earlier, means(landmarks.rows()), prior);
    long departures = outcomes.stream().filter(outcome -> outcome.leftDay().isPresent()).count();
    double[] past = new double[landmarks.size()];
    for (int i = 0; i < past.length; i++) {
      past[i] = fit.probability(landmarks.rows()[i]);
    }
    MonthsLeft monthsLeft = new MonthsLeft(book, outcomes, landmarks, past);
    double ahead = Drift.ahead(HazardPrior.drift(fit.scales()), horizonMonths);
    return new HazardModel(
        fit,
        horizonMonths,
        ahead,
        departures,
        monthsLeft,
        () -> OwnPast.of(landmarks, book, outcomes, earlier, fit, prior));
  }

  /** Means of the features over the landmarks: the mean client. 0 without any. */
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
    double[] row = fit.row(Feature.row(signals, estimates, horizonMonths));
    double logOdds = fit.fit().linear(row);
    double variance = fit.fit().linearVariance(row) + ahead + unheard(signals.satisfaction());
    double reach = Z90 * Math.sqrt(variance);
    Map<Feature, Double> contributions = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      contributions.put(feature, coefficient(feature) * row[feature.ordinal() + 1]);
    }
    return new Risk(
        probability(logOdds),
        probability(logOdds - reach),
        probability(logOdds + reach),
        contributions);
  }

  /**
   * Variance of the log odds from what is not known of the satisfaction: that of a product of
   * coefficients b and signals x, both uncertain and independent, {@code b' S b + tr(V S)} beside
   * the {@code x' V x} of the fit, with S the covariance of level and change.
   */
  private double unheard(Satisfaction satisfaction) {
    int level = Feature.LEVEL.ordinal() + 1;
    int change = Feature.CHANGE.ordinal() + 1;
    double byLevel = coefficient(Feature.LEVEL);
    double byChange = coefficient(Feature.CHANGE);
    double variance =
        (byLevel * byLevel + covariance[level][level]) * satisfaction.levelVariance()
            + (byChange * byChange + covariance[change][change]) * satisfaction.changeVariance()
            + 2
                * (byLevel * byChange + covariance[level][change])
                * satisfaction.levelChangeCovariance();
    return Math.max(0, variance) / (POINTS * POINTS);
  }

  /** Change of the log odds per unit of a feature. */
  public double coefficient(Feature feature) {
    return coefficients[feature.ordinal() + 1];
  }

  /** Probability of leaving within the horizon of the mean client of the past, at today's rate. */
  public double baseRate() {
    return probability(coefficients[0]);
  }

  /** Departures that the exports date, whether or not a landmark saw them. */
  public long departures() {
    return departures;
  }

  /** How long clients in such a state stayed in the user's own past. */
  public MonthsLeft monthsLeft() {
    return monthsLeft;
  }

  /** Whether such risks meant what they said on the user's own past; computed at each call. */
  public OwnPast ownPast() {
    return ownPast.get();
  }

  private static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
