package foreshock.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A client's interactions or invitations by day. */
final class ContactSorter {
  private final Interned<String> texts;
  private final ByClient places;
  private final int[] day;
  private final int[] kind;

  ContactSorter(
      Interned<String> texts,
      List<ContactSegment> segments,
      Kept kept,
      ClientMatcher.Matched matched) {
    this.texts = texts;
    places = new ByClient(segments, kept, matched, (segment, row) -> 1);
    day = new int[places.size()];
    kind = new int[places.size()];
    places.scatter(
        (s, place) -> {
          ContactSegment segment = segments.get(s);
          for (int i = 0; i < segment.size; i++) {
            if (place[i] >= 0) {
              day[place[i]] = segment.day.get(i);
              kind[place[i]] = segment.kind.get(i);
            }
          }
        });
  }

  Interactions interactions(int client) {
    int from = places.start[client];
    int size = places.start[client + 1] - from;
    if (size == 0) {
      return Interactions.NONE;
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = from + i;
    }
    IndexSort.sort(order, 0, size, this::compare);
    int[] days = new int[size];
    List<String> kinds = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      days[i] = day[order[i]];
      kinds.add(texts.get(kind[order[i]]));
    }
    return new Interactions(days, kinds);
  }

  private int compare(int a, int b) {
    int byDay = Integer.compare(day[a], day[b]);
    return byDay != 0 || kind[a] == kind[b]
        ? byDay
        : texts.get(kind[a]).compareTo(texts.get(kind[b]));
  }

  Invitations invitations(int client) {
    int[] days = Arrays.copyOfRange(day, places.start[client], places.start[client + 1]);
    if (days.length == 0) {
      return Invitations.NONE;
    }
    return new Invitations(Arrays.stream(days).sorted().distinct().toArray());
  }
}
