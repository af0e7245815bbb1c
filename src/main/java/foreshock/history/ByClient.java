package foreshock.history;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in the order of their clients: those of client c stand at {@code start[c] … start[c + 1] −
 * 1}.
 */
final class ByClient {
  private static final int CHUNK = 1 << 10;

  final int[] start;

  /** Places that a row takes. */
  interface Weight {
    int of(int segment, int row);
  }

  private final List<? extends RowSegment> segments;
  private final Kept kept;
  private final Weight weight;
  private final int[] clientOf;
  private int[] room = {};

  ByClient(
      List<? extends RowSegment> segments,
      Kept kept,
      ClientMatcher.Matched matched,
      Weight weight) {
    this.segments = segments;
    this.kept = kept;
    this.weight = weight;
    clientOf = matched.clientOf();
    start = new int[matched.ids().size() + 1];
    for (int s = 0; s < segments.size(); s++) {
      int[] clients = clientsOf(s);
      boolean all = kept.hasAll(s);
      for (int i = 0; i < segments.get(s).size; i++) {
        if (all || kept.has(s, i)) {
          start[clients[i] + 1] += weight.of(s, i);
        }
      }
    }
    for (int c = 1; c < start.length; c++) {
      start[c] += start[c - 1];
    }
  }

  /** Client of each row of a segment; good until the next call. */
  private int[] clientsOf(int s) {
    RowSegment segment = segments.get(s);
    if (room.length < segment.size) {
      room = new int[segment.size];
    }
    segment.ref.copyTo(room, segment.size);
    for (int i = 0; i < segment.size; i++) {
      room[i] = clientOf[room[i]];
    }
    return room;
  }

  /** Places that all rows take. */
  int size() {
    return start[start.length - 1];
  }

  int clients() {
    return start.length - 1;
  }

  /** What to do with the rows of a segment, of which row i belongs at {@code place[i]}. */
  interface SegmentVisitor {
    /**
     * @param place −1 for rows that do not count
     */
    void visit(int segment, int[] place);
  }

  /** Goes over all segments. */
  void scatter(SegmentVisitor visitor) {
    int[] next = java.util.Arrays.copyOf(start, start.length);
    for (int s = 0; s < segments.size(); s++) {
      int[] place = clientsOf(s);
      boolean all = kept.hasAll(s);
      for (int i = 0; i < segments.get(s).size; i++) {
        if (all || kept.has(s, i)) {
          int client = place[i];
          place[i] = next[client];
          next[client] += weight.of(s, i);
        } else {
          place[i] = -1;
        }
      }
      visitor.visit(s, place);
    }
  }

  /** Something to do for one client. */
  interface ClientVisitor {
    void visit(int client);
  }

  /** Calls for each client, several at once. */
  void eachClient(ClientVisitor visitor) {
    int clients = clients();
    IntStream.range(0, (clients + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              for (int c = chunk * CHUNK; c < Math.min(clients, (chunk + 1) * CHUNK); c++) {
                visitor.visit(c);
              }
            });
  }
}
