package foreshock.report;

import java.util.List;
import java.util.Objects;

/**
 * A part of a report: what it says in words, and its figures.
 *
 * @param key its name for machines and anchors, in lower case
 * @param title its heading in the chosen language
 * @param sentences what it says; where there is nothing to show they say so
 * @param table the figures; may have no rows
 * @param layout what a person sees of them
 */
public record Section(
    String key, String title, List<String> sentences, ResultTable table, TableLayout layout) {
  private static final ResultTable NOTHING = new ResultTable(List.of(), List.of());

  public Section {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(layout, "layout");
    sentences = List.copyOf(sentences);
  }

  /** A section of words only. */
  public static Section ofWords(String key, String title, List<String> sentences) {
    return new Section(key, title, sentences, NOTHING, TableLayout.everything(List.of()));
  }
}
