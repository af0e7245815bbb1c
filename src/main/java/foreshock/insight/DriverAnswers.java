package foreshock.insight;

import foreshock.history.ClientBook;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.numeric.PairedCovariance;
import foreshock.portfolio.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Responses that have an overall score and attributes, by client. The overall score of a response
 * is the mean of its overall questions, each less how high it is answered in general.
 */
final class DriverAnswers {
  /** Fewer responses with both of a pair tell nothing of it. */
  static final int LEAST_PAIRS = 30;

  /** Fewer clients cannot show how much clients differ. */
  static final int LEAST_CLIENTS = 20;

  /** Rows that each attribute needs, means taken out not counted. */
  static final int PAIRS_BY_ATTRIBUTE = 10;

  /** Of more clients only so many are looked at. */
  static final int MOST_CLIENTS = 4000;

  private static final int FEWER_CLIENTS = 500;

  /** Sums of pairs that are kept for drawing anew. */
  private static final int MOST_SUMS = 2_000_000;

  private final List<PairedCovariance.Cluster> clusters = new ArrayList<>();
  private final int[] attributes;
  private final int[] pairsOf;
  private int responses;
  private int heard;

  /**
   * @param offset how high each item is answered in general
   */
  DriverAnswers(ClientBook book, double[] offset) {
    List<Item> items = book.items();
    int[] all = IntStream.range(0, items.size()).filter(i -> !items.get(i).overall()).toArray();
    int size = all.length + 1;
    int most = Math.max(FEWER_CLIENTS, Math.min(MOST_CLIENTS, MOST_SUMS / (size * size)));
    int[] places = Sample.places(book.clients(), one -> one.responses().size() > 0, most);
    List<List<double[]>> rows = new ArrayList<>();
    for (int place : places) {
      rows.add(rows(book.clients().get(place).responses(), items, all, offset));
    }
    pairsOf = new int[items.size()];
    for (List<double[]> client : rows) {
      heard += client.isEmpty() ? 0 : 1;
      responses += client.size();
      for (double[] row : client) {
        for (int i = 0; i < all.length; i++) {
          pairsOf[all[i]] += Double.isNaN(row[i]) ? 0 : 1;
        }
      }
    }
    int[] kept = answeredTogether(rows, size);
    attributes = Arrays.stream(kept).map(i -> all[i]).toArray();
    for (List<double[]> client : rows) {
      List<double[]> narrowed = new ArrayList<>();
      for (double[] row : client) {
        double[] some = new double[kept.length + 1];
        boolean any = false;
        for (int i = 0; i < kept.length; i++) {
          some[i] = row[kept[i]];
          any |= !Double.isNaN(some[i]);
        }
        some[kept.length] = row[size - 1];
        if (any) {
          narrowed.add(some);
        }
      }
      if (!narrowed.isEmpty()) {
        clusters.add(new PairedCovariance.Cluster(narrowed, kept.length + 1));
      }
    }
  }

  private static List<double[]> rows(
      Responses of, List<Item> items, int[] attributes, double[] offset) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      double[] sum = new double[items.size()];
      int[] count = new int[items.size()];
      double overall = 0;
      int voices = 0;
      for (int k = of.from(i); k < of.to(i); k++) {
        int item = of.item(k);
        sum[item] += of.value(k) - offset[item];
        count[item]++;
        if (items.get(item).overall()) {
          overall += of.value(k) - offset[item];
          voices++;
        }
      }
      double[] row = new double[attributes.length + 1];
      boolean any = false;
      for (int a = 0; a < attributes.length; a++) {
        int item = attributes[a];
        row[a] = count[item] == 0 ? Double.NaN : sum[item] / count[item];
        any |= count[item] > 0;
      }
      if (voices > 0 && any) {
        row[attributes.length] = overall / voices;
        rows.add(row);
      }
    }
    return rows;
  }

  /**
   * Attributes that were answered often enough beside the overall score and beside each other; of
   * two that were not, the one that was answered less goes.
   */
  private static int[] answeredTogether(List<List<double[]>> rows, int size) {
    int[][] both = new int[size][size];
    for (List<double[]> client : rows) {
      for (double[] row : client) {
        for (int i = 0; i < size; i++) {
          for (int j = 0; j < size; j++) {
            both[i][j] += Double.isNaN(row[i]) || Double.isNaN(row[j]) ? 0 : 1;
          }
        }
      }
    }
    int last = size - 1;
    List<Integer> byAnswers =
        IntStream.range(0, last)
            .filter(i -> both[i][last] >= LEAST_PAIRS)
            .boxed()
            .sorted((a, b) -> both[b][b] == both[a][a] ? a - b : both[b][b] - both[a][a])
            .toList();
    List<Integer> kept = new ArrayList<>();
    for (int one : byAnswers) {
      if (kept.stream().allMatch(other -> both[one][other] >= LEAST_PAIRS)) {
        kept.add(one);
      }
    }
    return kept.stream().sorted().mapToInt(i -> i).toArray();
  }

  /** Items whose importance can be looked at, ascending; the variables but for the last. */
  int[] attributes() {
    return attributes.clone();
  }

  /** Responses with an overall score and an attribute. */
  int responses() {
    return responses;
  }

  /** Clients that gave them. */
  int heard() {
    return heard;
  }

  /** Clients with one of the attributes that are looked at: those that are drawn. */
  int clients() {
    return clusters.size();
  }

  /** Clients that gave two of them and more. */
  int panel() {
    int last = attributes.length;
    return (int) clusters.stream().filter(one -> one.count(last, last) > 1).count();
  }

  /** Responses with an overall score and an item. */
  int pairs(int item) {
    return pairsOf[item];
  }

  /** Covariances of a draw, given how often each client is in it. */
  PairedCovariance covariance(int[] copies, boolean within) {
    PairedCovariance covariance = new PairedCovariance(attributes.length + 1, within);
    for (int c = 0; c < copies.length; c++) {
      if (copies[c] > 0) {
        covariance.add(clusters.get(c), copies[c]);
      }
    }
    return covariance;
  }

  /** Whether so many means taken out leave enough to tell the attributes apart. */
  boolean suffice(PairedCovariance covariance) {
    int size = attributes.length;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= size; i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, covariance.freedom(i, j));
      }
    }
    return size > 0 && least >= Math.max(LEAST_PAIRS - 1, PAIRS_BY_ATTRIBUTE * size);
  }
}
