package foreshock.portfolio;

import foreshock.history.ClientHistory;
import foreshock.history.Orders;
import foreshock.signal.RhythmModel;
import java.util.List;

/**
 * How often clients buy and how much they differ in it, by moments on the logarithm of intervals.
 */
final class RhythmFit {
  private static final int LEAST_CLIENTS = 5;
  private static final int LEAST_PAUSES = 2;

  /** The rhythm of so many clients is as good as that of all. */
  private static final int MOST_CLIENTS = 4000;

  private RhythmFit() {}

  static RhythmModel fit(List<ClientHistory> clients) {
    double count = 0;
    double sum = 0;
    double squares = 0;
    double within = 0;
    double degrees = 0;
    double inverse = 0;
    for (ClientHistory client :
        Sample.of(clients, one -> one.orders().size() > LEAST_PAUSES, MOST_CLIENTS)) {
      double[] pauses = client.orders().pauses(client.orders().size());
      if (pauses.length >= LEAST_PAUSES) {
        double own = Math.log(Orders.median(pauses));
        count++;
        sum += own;
        squares += own * own;
        inverse += 1.0 / pauses.length;
        for (double pause : pauses) {
          within += (Math.log(pause) - own) * (Math.log(pause) - own);
        }
        degrees += pauses.length - 1;
      }
    }
    if (count < LEAST_CLIENTS) {
      return RhythmModel.NONE;
    }
    double mean = sum / count;
    double noise = Math.max(0.01, within / degrees);
    double between = (squares - count * mean * mean) / (count - 1) - noise * inverse / count;
    return new RhythmModel(mean, Math.max(0.01, between), noise);
  }
}
