package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.numeric.Interval;
import foreshock.numeric.Normals;
import foreshock.numeric.Wilson;
import foreshock.outcome.Outcome;
import foreshock.signal.Satisfaction;
import java.util.List;

/**
 * The portfolio in a few figures.
 *
 * @param clients alive at as-of
 * @param heard of them, with an answer in twelve months
 * @param satisfaction mean over those heard, 0–100; NaN without any
 * @param satisfactionInterval 90 %
 * @param change mean change of those heard against six months ago, points
 * @param fallProbability probability that the mean fell
 * @param clientsYearAgo clients twelve months ago; 0 too where the exports tell of no departures
 * @param retained those of them that are clients now
 * @param retention 90 % Wilson interval of the share retained
 * @param atRisk value of clients at watch and worse
 * @param unheard value of the others without an answer in twelve months
 * @param safe value of the rest
 * @param unknownClients clients at level unknown
 * @param unknownValue their value
 */
public record Headline(
    int clients,
    int heard,
    double satisfaction,
    Interval satisfactionInterval,
    double change,
    double fallProbability,
    int clientsYearAgo,
    int retained,
    Interval retention,
    double atRisk,
    double unheard,
    double safe,
    int unknownClients,
    double unknownValue) {
  private static final double CONFIDENCE = 0.9;

  static Headline of(ClientBook book, List<Outcome> outcomes, List<Assessment> assessments) {
    int n = 0;
    double level = 0;
    double levelVariance = 0;
    double change = 0;
    double changeVariance = 0;
    double nobodyFell = 1;
    for (Assessment one : assessments) {
      if (one.signals().heard()) {
        Satisfaction satisfaction = one.signals().satisfaction();
        n++;
        level += satisfaction.level();
        levelVariance += satisfaction.levelVariance();
        change += satisfaction.change();
        changeVariance += satisfaction.changeVariance();
        nobodyFell *= 1 - satisfaction.fallProbability();
      }
    }
    level /= n;
    change /= n;
    double levelSd = Math.sqrt(levelVariance) / n;
    double changeSd = Math.sqrt(changeVariance) / n;
    double reach = Normals.quantile(0.5 + CONFIDENCE / 2) * levelSd;
    int yearAgo = book.asOf().dayMonthsBefore(12);
    boolean told = tellsDepartures(book, outcomes);
    int before = 0;
    int retained = 0;
    for (int i = 0; told && i < outcomes.size(); i++) {
      boolean censored =
          outcomes.get(i).alive() && outcomes.get(i).observedUntilDay() < book.asOf().day();
      if (!censored
          && outcomes.get(i).aliveOn(yearAgo)
          && book.clients().get(i).isKnownBy(yearAgo)) {
        before++;
        retained += outcomes.get(i).alive() ? 1 : 0;
      }
    }
    double atRisk = 0;
    double unheard = 0;
    double safe = 0;
    double unknown = 0;
    int unknownClients = 0;
    for (Assessment one : assessments) {
      double value = one.value().orElse(0);
      if (one.level().compareTo(Level.WATCH) >= 0) {
        atRisk += value;
      } else if (one.quadrant() == Quadrant.UNHEARD) {
        unheard += value;
      } else {
        safe += value;
      }
      if (one.level() == Level.UNKNOWN) {
        unknownClients++;
        unknown += value;
      }
    }
    return new Headline(
        assessments.size(),
        n,
        level,
        n == 0
            ? new Interval(0, 100)
            : new Interval(Math.max(0, level - reach), Math.min(100, level + reach)),
        change,
        // without a client that fell the mean has not fallen
        changeSd > 0 ? Math.min(Normals.cdf(-change / changeSd), 1 - nobodyFell) : 0,
        before,
        retained,
        Wilson.interval(retained, before, CONFIDENCE),
        atRisk,
        unheard,
        safe,
        unknownClients,
        unknown);
  }

  /** Whether a client that left would show: surveys alone tell of nobody that it left. */
  private static boolean tellsDepartures(ClientBook book, List<Outcome> outcomes) {
    return book.facts().clientsFile()
        || book.facts().orders()
        || outcomes.stream().anyMatch(outcome -> !outcome.alive());
  }
}
