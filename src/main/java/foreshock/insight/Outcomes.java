package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.outcome.Outcome;
import foreshock.outcome.OutcomeJudge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of every client of a book, each by the rules of its segment. */
final class Outcomes {
  private Outcomes() {}

  /** In the book's order. */
  static List<Outcome> of(ClientBook book, ScanSettings settings) {
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

  /** Whether a client that left would show: surveys alone tell of nobody that it left. */
  static boolean areTold(ClientBook book, List<Outcome> outcomes) {
    return book.facts().clientsFile()
        || book.facts().orders()
        || outcomes.stream().anyMatch(outcome -> !outcome.alive());
  }
}
