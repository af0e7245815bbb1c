package foreshock.history;

import java.util.Arrays;

/** A client's sales by day; lines of one document on one day are one sale. */
final class OrderSorter {
  private final HistoryCollector.OrderColumns rows;
  private final ClientMatcher.Matched matched;
  private final boolean[] kept;
  private final boolean severalCurrencies;

  OrderSorter(
      HistoryCollector.OrderColumns rows,
      ClientMatcher.Matched matched,
      boolean[] kept,
      boolean severalCurrencies) {
    this.rows = rows;
    this.matched = matched;
    this.kept = kept;
    this.severalCurrencies = severalCurrencies;
  }

  private record Line(int day, long document, double amount) {}

  Orders[] byClient() {
    int clients = matched.ids().size();
    int[] count = new int[clients];
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        count[matched.clientOf()[rows.ref.get(i)]]++;
      }
    }
    Line[][] lines = new Line[clients][];
    for (int c = 0; c < clients; c++) {
      lines[c] = new Line[count[c]];
      count[c] = 0;
    }
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        int client = matched.clientOf()[rows.ref.get(i)];
        lines[client][count[client]++] =
            new Line(rows.day.get(i), rows.document.get(i), rows.amount.get(i));
      }
    }
    return Arrays.stream(lines).map(this::orders).toArray(Orders[]::new);
  }

  private Orders orders(Line[] lines) {
    // amount is part of the order so that sums do not depend on the order of files
    Arrays.sort(
        lines,
        java.util.Comparator.comparingInt(Line::day)
            .thenComparingLong(Line::document)
            .thenComparingDouble(Line::amount));
    int[] day = new int[lines.length];
    double[] amount = new double[lines.length];
    int sales = 0;
    for (int i = 0; i < lines.length; i++) {
      boolean sameDocument =
          i > 0
              && lines[i].document() != 0
              && lines[i].document() == lines[i - 1].document()
              && lines[i].day() == lines[i - 1].day();
      if (!sameDocument) {
        day[sales] = lines[i].day();
        sales++;
      }
      amount[sales - 1] += severalCurrencies ? Double.NaN : lines[i].amount();
    }
    return new Orders(Arrays.copyOf(day, sales), Arrays.copyOf(amount, sales));
  }
}
