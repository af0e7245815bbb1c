package foreshock.report;

import foreshock.insight.Headline;
import java.util.ArrayList;
import java.util.List;

/**
 * Safe, at risk and unheard sales as one bar.
 *
 * @param parts from left to right
 * @param told the bar in words
 */
record MoneyBar(List<Part> parts, String told) {
  static final int WIDTH = 760;
  private static final int ROOM_OF_WORDS = 90;

  /** A part; without words where they have no room. */
  record Part(String x, String width, String style, String words, String told) {}

  static MoneyBar of(Headline headline, Wording wording) {
    double[] values = {headline.safe(), headline.atRisk(), headline.unheard()};
    String[] keys = {"safe", "at_risk", "unheard"};
    double sum = values[0] + values[1] + values[2];
    List<Part> parts = new ArrayList<>();
    List<String> all = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < values.length && sum > 0; i++) {
      double width = values[i] / sum * WIDTH;
      String name = wording.word("state", keys[i]);
      String told =
          name + ": " + wording.money(values[i]) + " (" + wording.percent(values[i] / sum) + ")";
      all.add(told);
      parts.add(
          new Part(
              Svg.number(x),
              Svg.number(width),
              keys[i].replace('_', '-'),
              width >= ROOM_OF_WORDS ? name : "",
              told));
      x += width;
    }
    return new MoneyBar(parts, String.join(" · ", all));
  }
}
