package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import foreshock.outcome.Outcome;
import foreshock.outcome.OutcomeJudge;
import foreshock.portfolio.Chunks;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.PortfolioFit;
import foreshock.risk.HazardModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    Map<SegmentRules, OutcomeJudge> judges = judges(book, settings);
    return Chunks.map(
        book.clients().size(),
        i -> {
          ClientHistory history = book.clients().get(i);
          return judges.get(settings.rulesOf(history.client())).judge(history);
        });
  }

  private static Map<SegmentRules, OutcomeJudge> judges(ClientBook book, ScanSettings settings) {
    Map<SegmentRules, OutcomeJudge> judges = new HashMap<>();
    for (SegmentRules rules :
        Stream.concat(Stream.of(settings.usual()), settings.segments().values().stream())
            .toList()) {
      judges.put(rules, new OutcomeJudge(rules.leaving(), book, settings.seesEverything()));
    }
    return judges;
  }

  /** The clients that are alive at as-of. */
  List<ClientHistory> alive() {
    List<ClientHistory> alive = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).alive() && hasBegun(book.clients().get(i))) {
        alive.add(book.clients().get(i));
      }
    }
    return alive;
  }

  /** A client whose relation starts after as-of is none yet. */
  private boolean hasBegun(ClientHistory history) {
    return history.crm().startDay().orElse(Integer.MIN_VALUE) <= book.asOf().day()
        || history.orders().size() > 0
        || history.responses().size() > 0;
  }
}
