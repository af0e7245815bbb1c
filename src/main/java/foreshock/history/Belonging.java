package foreshock.history;

import foreshock.ingest.ClientRow;
import java.util.Comparator;
import java.util.List;

/**
 * Segment and manager of a client: the clients file's, else those that its latest survey or order
 * row names.
 */
final class Belonging {
  private static final int NEVER = Integer.MIN_VALUE;

  private final String[] segment;
  private final String[] manager;
  private final int[] segmentDay;
  private final int[] managerDay;

  Belonging(
      HistoryCollector rows,
      ClientMatcher.Matched matched,
      boolean[] surveyKept,
      boolean[] orderKept) {
    int clients = matched.ids().size();
    segment = new String[clients];
    manager = new String[clients];
    segmentDay = new int[clients];
    managerDay = new int[clients];
    java.util.Arrays.fill(segment, "");
    java.util.Arrays.fill(manager, "");
    java.util.Arrays.fill(segmentDay, NEVER);
    java.util.Arrays.fill(managerDay, NEVER);
    for (int i = 0; i < surveyKept.length; i++) {
      if (surveyKept[i]) {
        int client = matched.clientOf()[rows.surveys.ref.get(i)];
        int day = rows.surveys.day.get(i);
        see(segment, segmentDay, client, day, rows.texts.get(rows.surveys.segment.get(i)));
        see(manager, managerDay, client, day, rows.texts.get(rows.surveys.manager.get(i)));
      }
    }
    for (int i = 0; i < orderKept.length; i++) {
      if (orderKept[i]) {
        int client = matched.clientOf()[rows.orders.ref.get(i)];
        String name = rows.texts.get(rows.orders.manager.get(i));
        see(manager, managerDay, client, rows.orders.day.get(i), name);
      }
    }
  }

  String segment(int client, List<ClientRow> records) {
    return records.stream()
        .map(ClientRow::segment)
        .filter(text -> !text.isEmpty())
        .min(Comparator.naturalOrder())
        .orElse(segment[client]);
  }

  String manager(int client, List<ClientRow> records) {
    return records.stream()
        .map(ClientRow::manager)
        .filter(text -> !text.isEmpty())
        .min(Comparator.naturalOrder())
        .orElse(manager[client]);
  }

  private static void see(String[] known, int[] knownDay, int client, int day, String text) {
    boolean later = day > knownDay[client];
    if (!text.isEmpty()
        && (later || (day == knownDay[client] && text.compareTo(known[client]) < 0))) {
      known[client] = text;
      knownDay[client] = day;
    }
  }
}
