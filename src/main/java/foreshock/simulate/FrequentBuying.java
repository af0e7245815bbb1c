package foreshock.simulate;

import foreshock.simulate.World.Order;
import foreshock.simulate.World.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody buys that comes when the tin is empty: small orders whose pauses scatter around its
 * own mean (the sum of three exponential waits, so that a pause of three means is one in a
 * thousand).
 *
 * @param meanDays between two orders
 * @param euros of an order
 */
record FrequentBuying(double meanDays, double euros) implements Buying {
  private static final int WAITS = 3;
  private static final List<String> GOODS =
      List.of("Assam", "Darjeeling", "Earl Grey", "Oolong", "Sencha", "Peppermint");

  @Override
  public int annualValue() {
    return (int) StrictMath.round(365 / meanDays * euros);
  }

  @Override
  public List<Order> orders(ClientPlan plan, WorldSettings settings, int endDay, Stream stream) {
    List<Order> orders = new ArrayList<>();
    double day = settings.firstDayOf(Math.max(0, plan.startMonth())) + stream.uniform() * meanDays;
    while (day < endDay) {
      long cents = StrictMath.round(euros * 100 * stream.uniform(0.6, 1.4));
      String id = "O-" + plan.padded() + "-" + (orders.size() + 1);
      orders.add(
          new Order(
              id,
              plan.id(),
              (int) StrictMath.floor(day),
              cents,
              stream.pick(GOODS),
              plan.manager(),
              Stage.WON));
      double wait = 0;
      for (int i = 0; i < WAITS; i++) {
        wait -= StrictMath.log(1 - stream.uniform());
      }
      day += Math.max(1, meanDays * wait / WAITS);
    }
    return orders;
  }
}
