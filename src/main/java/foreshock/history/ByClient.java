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

  /** Where each row is to stand, in the order in which the rows are walked over. */
  interface RowVisitor {
    void visit(int segment, int row, int place);
  }

  /** Places that a row takes. */
  interface Weight {
    int of(int segment, int row);
  }

  private final List<? extends RowSegment> segments;
  private final Kept kept;
  private final Weight weight;
  private final int[] clientOf;

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
      RowSegment segment = segments.get(s);
      for (int i = 0; i < segment.size; i++) {
        if (kept.has(s, i)) {
          start[clientOf[segment.ref.get(i)] + 1] += weight.of(s, i);
        }
      }
    }
    for (int c = 1; c < start.length; c++) {
      start[c] += start[c - 1];
    }
  }

  /** Places that all rows take. */
  int size() {
    return start[start.length - 1];
  }

  int clients() {
    return start.length - 1;
  }

  /** Walks over the rows that count. */
  void scatter(RowVisitor visitor) {
    int[] next = java.util.Arrays.copyOf(start, start.length);
    for (int s = 0; s < segments.size(); s++) {
      RowSegment segment = segments.get(s);
      for (int i = 0; i < segment.size; i++) {
        if (kept.has(s, i)) {
          int client = clientOf[segment.ref.get(i)];
          visitor.visit(s, i, next[client]);
          next[client] += weight.of(s, i);
        }
      }
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
