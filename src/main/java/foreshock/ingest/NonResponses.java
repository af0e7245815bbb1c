package foreshock.ingest;

import java.util.List;
import java.util.Locale;

/** Knows previews, tests and unfinished responses by the columns in which survey tools say so. */
final class NonResponses {
  private int finished = -1;
  private int status = -1;
  private int type = -1;
  private int submitted = -1;
  private final boolean previewCode;

  NonResponses(FilePlan plan) {
    List<String[]> questions = plan.layout().questions();
    boolean qualtrics = plan.system().equals("Qualtrics");
    boolean lime = plan.system().equals("LimeSurvey");
    for (int c = 0; c < questions.size(); c++) {
      String name =
          HeaderNames.plain(
              questions.get(c)[0].isEmpty()
                  ? plan.names().get(c)
                  : questions.get(c)[0].matches("V\\d+")
                      ? questions.get(c)[1]
                      : questions.get(c)[0]);
      switch (name) {
        case "finished", "completed" -> finished = c;
        case "status", "статус", "response status" -> status = c;
        case "response type" -> type = qualtrics ? -1 : c;
        case "submitdate" -> submitted = lime ? c : -1;
        default -> {
          continue;
        }
      }
    }
    if (!qualtrics && plan.mapping().has(Field.TICKET_ID)) {
      status = -1;
    }
    previewCode = qualtrics;
  }

  /** The columns that tell, −1 for those that are not there. */
  int[] columns() {
    return new int[] {finished, status, type, submitted};
  }

  boolean has(Cells cells) {
    String done = cells.get(finished);
    if (!done.isEmpty() && Words.isIn("no", done)) {
      return true;
    }
    String kind = cells.get(type).toLowerCase(Locale.ROOT);
    if (kind.equals("partial") || kind.equals("started")) {
      return true;
    }
    if (submitted >= 0 && cells.get(submitted).isEmpty()) {
      return true;
    }
    String state = status < 0 ? "" : cells.get(status).toLowerCase(Locale.ROOT);
    if (state.isEmpty()) {
      return false;
    }
    boolean code =
        previewCode
            && (state.equals("1") || state.equals("2") || state.equals("8") || state.equals("9"));
    return code
        || state.contains("preview")
        || state.equals("spam")
        || state.equals("survey test")
        || state.startsWith("не заверш")
        || state.equals("partial");
  }
}
