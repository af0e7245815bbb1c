package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.outcome.OutcomeJudge;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.risk.HazardModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Everything that is estimated over the portfolio as it was known at the book's as-of.
 *
 * @param outcomes what became of each client of the book, in its order
 */
record Fitted(ClientBook book, List<Outcome> outcomes, Estimates estimates, HazardModel hazard) {

  /** Fits, with a clients file of that day where the exports know more than as-of does. */
  static Fitted of(ClientBook exported, ScanSettings settings) {
    ClientBook book = settings.seesEverything() ? exported : exported.asKnown();
    List<Outcome> outcomes = outcomes(book, settings);
    Estimates estimates = PortfolioFit.fit(book);
    return new Fitted(
        book,
        outcomes,
        estimates,
        HazardModel.fit(book, outcomes, estimates, settings.horizonMonths()));
  }

  /** What became of each client until as-of, in the order of the book. */
  static List<Outcome> outcomes(ClientBook book, ScanSettings settings) {
    Map<SegmentRules, OutcomeJudge> judges = new HashMap<>();
    return book.clients().stream()
        .map(
            history ->
                judges
                    .computeIfAbsent(
                        settings.rulesOf(history.client()),
                        rules -> new OutcomeJudge(rules.leaving(), book, settings.seesEverything()))
                    .judge(history))
        .toList();
  }

  /** The clients that are alive at as-of. */
  List<ClientHistory> alive() {
    return IntStream.range(0, outcomes.size())
        .filter(i -> outcomes.get(i).alive() && hasBegun(book.clients().get(i)))
        .mapToObj(book.clients()::get)
        .toList();
  }

  /** A client whose relation starts after as-of is none yet. */
  private boolean hasBegun(ClientHistory history) {
    return history.crm().startDay().orElse(Integer.MIN_VALUE) <= book.asOf().day()
        || history.orders().size() > 0
        || history.responses().size() > 0;
  }
}
