package foreshock.history;

import foreshock.ingest.ClientRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Segment and manager of a client: the clients file's, else those that its latest survey or order
 * row names.
 */
final class Belonging {
  private static final int NEVER = Integer.MIN_VALUE;

  private final Interned<String> texts;
  private final Latest segment;
  private final Latest manager;

  /** The text of each client's latest row that has one. */
  private final class Latest {
    private final int[] text;
    private final int[] day;

    Latest(int clients) {
      text = new int[clients];
      day = new int[clients];
      Arrays.fill(day, NEVER);
    }

    private void see(int client, int rowDay, int rowText) {
      if (rowText == 0 || rowDay < day[client]) {
        return;
      }
      boolean tie = rowDay == day[client];
      if (!tie
          || rowText != text[client] && texts.get(rowText).compareTo(texts.get(text[client])) < 0) {
        text[client] = rowText;
        day[client] = rowDay;
      }
    }
  }

  Belonging(HistoryCollector rows, ClientMatcher.Matched matched, Kept surveyKept, Kept orderKept) {
    texts = rows.texts;
    int clients = matched.ids().size();
    segment = new Latest(clients);
    manager = new Latest(clients);
    for (int s = 0; s < rows.surveys().size(); s++) {
      SurveySegment rowsOf = rows.surveys().get(s);
      if (!rowsOf.segment.any() && !rowsOf.manager.any()) {
        continue;
      }
      for (int i = 0; i < rowsOf.size; i++) {
        if (surveyKept.has(s, i)) {
          int client = matched.clientOf()[rowsOf.ref.get(i)];
          segment.see(client, rowsOf.day.get(i), rowsOf.segment.get(i));
          manager.see(client, rowsOf.day.get(i), rowsOf.manager.get(i));
        }
      }
    }
    for (int s = 0; s < rows.orders().size(); s++) {
      OrderSegment rowsOf = rows.orders().get(s);
      if (!rowsOf.manager.any()) {
        continue;
      }
      for (int i = 0; i < rowsOf.size; i++) {
        if (orderKept.has(s, i)) {
          manager.see(
              matched.clientOf()[rowsOf.ref.get(i)], rowsOf.day.get(i), rowsOf.manager.get(i));
        }
      }
    }
  }

  String segment(int client, List<ClientRow> records) {
    return records.stream()
        .map(ClientRow::segment)
        .filter(text -> !text.isEmpty())
        .min(Comparator.naturalOrder())
        .orElseGet(() -> texts.get(segment.text[client]));
  }

  String manager(int client, List<ClientRow> records) {
    return records.stream()
        .map(ClientRow::manager)
        .filter(text -> !text.isEmpty())
        .min(Comparator.naturalOrder())
        .orElseGet(() -> texts.get(manager.text[client]));
  }
}
