package foreshock.history;

import java.util.Arrays;
import java.util.List;

/** A client's sales by day; lines of one document on one day are one sale. */
final class OrderSorter {
  private final List<OrderSegment> segments;
  private final ByClient places;
  private final double[] factors;
  private final int[] day;
  private final double[] amount;
  private long[] document;

  /**
   * @param factors what turns an amount into the currency of all, by the number of its currency's
   *     text; NaN where amounts cannot be added
   */
  OrderSorter(
      List<OrderSegment> segments, Kept kept, ClientMatcher.Matched matched, double[] factors) {
    this.segments = segments;
    this.factors = factors;
    places = new ByClient(segments, kept, matched, (segment, row) -> 1);
    day = new int[places.size()];
    amount = new double[places.size()];
  }

  Orders[] byClient() {
    boolean documents = segments.stream().anyMatch(segment -> segment.identified.any());
    document = new long[documents ? places.size() : 0];
    places.scatter(this::take);
    int[] sizes = new int[places.clients()];
    places.eachClient(client -> sizes[client] = sort(client));
    document = new long[0];
    PackedInts days = PackedInts.of(day, day.length);
    Orders[] orders = new Orders[places.clients()];
    for (int client = 0; client < orders.length; client++) {
      orders[client] =
          sizes[client] == 0
              ? Orders.NONE
              : new Orders(days, amount, places.start[client], sizes[client]);
    }
    return orders;
  }

  private void take(int s, int[] place) {
    OrderSegment segment = segments.get(s);
    int size = segment.size;
    int[] days = new int[size];
    segment.day.copyTo(days, size);
    double[] amounts = new double[size];
    segment.amount.copyTo(amounts, size);
    for (int i = 0; i < size; i++) {
      if (place[i] >= 0) {
        day[place[i]] = days[i];
      }
    }
    for (int i = 0; i < size; i++) {
      if (place[i] >= 0) {
        amount[place[i]] = amounts[i] * factors[segment.currency.get(i)];
      }
    }
    for (int i = 0; document.length > 0 && i < size; i++) {
      if (place[i] >= 0) {
        document[place[i]] = segment.document(i);
      }
    }
  }

  /** Sorts a client's lines, adds those of one sale, and returns how many sales there are. */
  private int sort(int client) {
    int from = places.start[client];
    int to = places.start[client + 1];
    int size = to - from;
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = from + i;
    }
    // amount is part of the order so that sums do not depend on the order of files
    IndexSort.sort(order, 0, size, this::compare);
    int[] dayOf = new int[size];
    double[] amountOf = new double[size];
    int sales = 0;
    for (int i = 0; i < size; i++) {
      int line = order[i];
      if (i > 0 && isSameSale(line, order[i - 1])) {
        amountOf[sales - 1] += amount[line];
      } else {
        dayOf[sales] = day[line];
        amountOf[sales++] = amount[line];
      }
    }
    System.arraycopy(dayOf, 0, day, from, size);
    System.arraycopy(amountOf, 0, amount, from, size);
    // the room that sums have left over holds a day like any other
    Arrays.fill(day, from + sales, to, size == 0 ? 0 : dayOf[0]);
    return sales;
  }

  private boolean isSameSale(int line, int before) {
    return document.length > 0
        && document[line] != 0
        && document[line] == document[before]
        && day[line] == day[before];
  }

  private int compare(int a, int b) {
    int byDay = Integer.compare(day[a], day[b]);
    if (byDay != 0) {
      return byDay;
    }
    int byDocument = document.length == 0 ? 0 : Long.compare(document[a], document[b]);
    return byDocument != 0 ? byDocument : Double.compare(amount[a], amount[b]);
  }
}
