package foreshock.portfolio;

import foreshock.history.ClientHistory;
import foreshock.history.Responses;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mean satisfaction of each segment, shrunken to the whole by how much segments differ at all. */
final class SegmentMeans {
  private SegmentMeans() {}

  static Map<String, Double> fit(List<ClientHistory> clients, IndexModel index, LevelModel level) {
    // ascending names, so that sums do not depend on the order of clients
    Map<String, double[]> sums = new TreeMap<>();
    for (ClientHistory client : clients) {
      double own = ownMean(client.responses(), index);
      if (!Double.isNaN(own)) {
        double[] sum = sums.computeIfAbsent(client.client().segment(), unused -> new double[2]);
        sum[0] += own;
        sum[1]++;
      }
    }
    double betweenSegments = 0;
    for (double[] sum : sums.values()) {
      double off = sum[0] / sum[1] - level.mean();
      betweenSegments += (off * off - level.between() / sum[1]) / sums.size();
    }
    Map<String, Double> means = new HashMap<>();
    for (Map.Entry<String, double[]> entry : sums.entrySet()) {
      double count = entry.getValue()[1];
      double own = entry.getValue()[0] / count;
      double trust =
          sums.size() < 2 || betweenSegments <= 0
              ? 0
              : betweenSegments / (betweenSegments + level.between() / count);
      means.put(entry.getKey(), level.mean() + trust * (own - level.mean()));
    }
    return means;
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
