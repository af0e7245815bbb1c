package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientHistory;
import foreshock.history.Item;
import foreshock.history.Responses;
import foreshock.portfolio.Estimates;
import foreshock.signal.Satisfaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the attributes of one client moved. */
final class Drivers {
  private static final double LIKELY = 0.5;

  private Drivers() {}

  /**
   * An attribute of a client.
   *
   * @param satisfaction its level and change on its own scale of 0–100
   * @param part points of the index's change that it explains
   */
  record Moved(Item item, Satisfaction satisfaction, double part) {
    /** Whether it likely fell. */
    boolean fell() {
      return satisfaction.fallProbability() >= LIKELY && part < 0;
    }
  }

  /** Attributes with two answers and more, the one that pulls the index down most first. */
  static List<Moved> of(ClientHistory history, Estimates estimates, AsOf asOf) {
    List<Moved> moved = new ArrayList<>();
    double weights = 0;
    double[] weight = weights(estimates);
    int[] answers = answers(history.responses(), estimates.items().size(), asOf.day());
    for (int item = 0; item < answers.length; item++) {
      if (answers[item] > 0) {
        weights += weight[item];
      }
    }
    for (int item = 0; item < answers.length; item++) {
      if (answers[item] > 1 && !estimates.items().get(item).overall()) {
        Satisfaction own = estimates.attribute(history, item, asOf);
        double part = weight[item] / weights * own.change();
        moved.add(new Moved(estimates.items().get(item), own, part));
      }
    }
    moved.sort(Comparator.comparingDouble(Moved::part).thenComparing(m -> m.item().name()));
    return moved;
  }

  /** The index's own weights; where attributes have none in it, they weigh by their precision. */
  private static double[] weights(Estimates estimates) {
    double[] weight = estimates.index().weight().clone();
    boolean any = false;
    for (int item = 0; item < weight.length; item++) {
      any |= !estimates.items().get(item).overall() && weight[item] > 0;
    }
    for (int item = 0; !any && item < weight.length; item++) {
      weight[item] = 1 / estimates.index().noise()[item];
    }
    return weight;
  }

  private static int[] answers(Responses responses, int items, int atDay) {
    int[] answers = new int[items];
    int count = responses.countUntil(atDay);
    for (int i = 0; i < count; i++) {
      for (int k = responses.from(i); k < responses.to(i); k++) {
        answers[responses.item(k)]++;
      }
    }
    return answers;
  }
}
