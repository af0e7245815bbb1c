package foreshock.cli;

import foreshock.history.Item;
import foreshock.insight.DriverAnalysis;
import foreshock.insight.DriverRow;
import foreshock.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Importance as the table {@code [csi.weights]} of a configuration. Attributes weigh 1 on average,
 * and so as much as an overall question.
 */
final class WeightsText {
  private WeightsText() {}

  /** Lines of TOML; every question has its weight, so that nothing is left to defaults. */
  static List<String> lines(
      DriverAnalysis analysis, List<Item> items, String asOf, Wording wording) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + wording.say("weights.head", asOf, analysis.responses(), analysis.clients()));
    lines.add("# " + wording.say("weights.scale"));
    lines.add("[csi.weights]");
    for (Item item : items) {
      if (item.overall()) {
        lines.add(ConfigWriter.quoted(item.name()) + " = 1.0  # " + wording.say("weights.overall"));
      }
    }
    long told = analysis.rows().stream().filter(row -> !Double.isNaN(row.importance())).count();
    for (DriverRow row : analysis.rows()) {
      boolean few = Double.isNaN(row.importance());
      double weight = few ? 0 : row.importance() * told;
      lines.add(
          ConfigWriter.quoted(row.attribute())
              + String.format(Locale.ROOT, " = %.2f", weight)
              + (few ? "  # " + wording.say("weights.few") : ""));
    }
    return lines;
  }
}
