package foreshock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands at the end of a page: what could not be told, what was read, what was set.
 *
 * @param words headings of its parts
 */
record PageAbout(
    Words words,
    List<String> notes,
    List<ResultDocument.Input> inputs,
    List<Setting> settings,
    String madeBy) {
  /** Headings. */
  record Words(
      String notes,
      String inputs,
      String settings,
      String file,
      String role,
      String rows,
      String rejected) {}

  /** A setting in force. */
  record Setting(String name, String value) {}

  static PageAbout of(ResultDocument document, String toolVersion, Wording wording) {
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<String, String> one : document.parameters().entrySet()) {
      if (!one.getValue().isEmpty()) {
        settings.add(new Setting(one.getKey(), SafeText.of(one.getValue(), false)));
      }
    }
    return new PageAbout(
        new Words(
            wording.say("page.notes"),
            wording.say("page.inputs"),
            wording.say("page.settings"),
            wording.say("page.file"),
            wording.say("page.role"),
            wording.say("page.rows"),
            wording.say("page.rejected")),
        HtmlWriter.safe(document.notes()),
        document.inputs().stream()
            .map(
                input ->
                    new ResultDocument.Input(
                        SafeText.of(input.path(), false),
                        wording.word("role", input.role()),
                        input.sha256(),
                        input.rows(),
                        input.rejected()))
            .toList(),
        settings,
        wording.say("page.madeby", toolVersion));
  }
}
