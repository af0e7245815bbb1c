package foreshock.portfolio;

import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.numeric.OneWay;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mean satisfaction of each segment, shrunken to the whole by how much segments differ at all. */
final class SegmentMeans {
  /** Segments that differ no more than chance explains share one mean. */
  private static final double CONVINCING = 0.05;

  private SegmentMeans() {}

  static Map<String, Double> fit(List<ClientHistory> clients, IndexModel index, LevelModel level) {
    // ascending names, so that sums do not depend on the order of clients
    Map<String, double[]> sums = new TreeMap<>();
    List<Double> means =
        Chunks.map(clients.size(), i -> ownMean(clients.get(i).responses(), index));
    for (int i = 0; i < means.size(); i++) {
      double own = means.get(i);
      if (!Double.isNaN(own)) {
        double[] sum =
            sums.computeIfAbsent(clients.get(i).client().segment(), unused -> new double[3]);
        sum[0]++;
        sum[1] += own;
        sum[2] += own * own;
      }
    }
    OneWay segments =
        OneWay.test(
            sums.values().stream().mapToLong(sum -> (long) sum[0]).toArray(),
            sums.values().stream().mapToDouble(sum -> sum[1]).toArray(),
            sums.values().stream().mapToDouble(sum -> sum[2]).toArray());
    boolean differ = segments.pValue() < CONVINCING && segments.between() > 0;
    Map<String, Double> found = new HashMap<>();
    for (Map.Entry<String, double[]> entry : sums.entrySet()) {
      double count = entry.getValue()[0];
      double own = entry.getValue()[1] / count;
      double trust =
          differ ? segments.between() / (segments.between() + segments.within() / count) : 0;
      found.put(entry.getKey(), level.mean() + trust * (own - level.mean()));
    }
    return found;
  }

  /** Mean index of a client's responses; NaN without any. */
  static double ownMean(Responses responses, IndexModel index) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < responses.size(); i++) {
      double value = index.of(responses, i).value();
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
