package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.outcome.Outcome;
import foreshock.portfolio.Estimates;
import foreshock.risk.HazardModel;
import java.util.List;

/**
 * The answer of the main run.
 *
 * @param assessments every client alive, highest value at risk first
 * @param outcomes what became of each client of the book, in its order
 */
public record ScanResult(
    ClientBook book,
    List<Assessment> assessments,
    List<Outcome> outcomes,
    Estimates estimates,
    HazardModel hazard,
    Headline headline) {
  public ScanResult {
    assessments = List.copyOf(assessments);
    outcomes = List.copyOf(outcomes);
  }
}
