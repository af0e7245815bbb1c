package foreshock.simulate;

import foreshock.simulate.World.Order;
import java.util.List;

/** How a client buys. */
interface Buying {
  /** Euros a year without growth, rounded to hundreds. */
  int annualValue();

  /** All orders before {@code endDay}, drawn from a stream of their own. */
  List<Order> orders(ClientPlan plan, WorldSettings settings, int endDay, Stream stream);

  /** The month of a sale that was pushed, or {@link ClientPlan#NO_MONTH}. */
  default int pushMonth() {
    return ClientPlan.NO_MONTH;
  }
}
