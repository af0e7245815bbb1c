package foreshock.simulate;

import foreshock.simulate.World.Order;
import foreshock.simulate.World.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * How a client buys: a licence or subscription paid every term, and extras now and then. Sales know
 * nothing of satisfaction: that is what makes erosion silent.
 *
 * @param termMonths months that a payment is for: 1, 3 or 12
 * @param phase months by which the terms are shifted, 0 to {@code termMonths − 1}
 * @param termEuros the payment for a term
 * @param extrasPerMonth probability of an extra in a month
 * @param growthPerMonth relative growth of payments, e.g. 0.02
 * @param push a sale far above this rhythm
 */
record SalesRhythm(
    int termMonths,
    int phase,
    double termEuros,
    double extrasPerMonth,
    double growthPerMonth,
    Push push)
    implements Buying {

  /**
   * @param month when it was signed
   * @param euros how much
   * @param gapMonths months after it in which nothing else is bought
   */
  record Push(int month, double euros, int gapMonths) {
    static final Push NONE = new Push(ClientPlan.NO_MONTH, 0, 0);

    boolean coversMonth(int m) {
      return month != ClientPlan.NO_MONTH && m > month && m <= month + gapMonths;
    }
  }

  private static final List<String> EXTRAS =
      List.of("Training", "Payroll module", "Extra users", "Report templates", "VAT module");
  private static final double LOST_PER_MONTH = 0.02;
  private static final double OPEN_PER_MONTH = 0.05;

  @Override
  public int annualValue() {
    double euros = termEuros * 12 / termMonths + extrasPerMonth * 12 * extraEuros();
    return (int) StrictMath.round(euros / 100) * 100;
  }

  @Override
  public int pushMonth() {
    return push.month();
  }

  /** Offers of the last two months may still be open. */
  @Override
  public List<Order> orders(ClientPlan plan, WorldSettings settings, int endDay, Stream stream) {
    var rows = new OrderList(plan, endDay);
    int payday = stream.between(1, 26);
    for (int month = Math.max(0, plan.startMonth()); month < settings.months(); month++) {
      int first = settings.firstDayOf(month);
      double grown = StrictMath.pow(1 + growthPerMonth, month);
      boolean due = Math.floorMod(month - phase, termMonths) == 0;
      int payDay = first + payday - 1 + stream.between(0, 2);
      double amount = termEuros * grown * (1 + 0.02 * stream.gaussian());
      if (due && !push.coversMonth(month)) {
        rows.add(payDay, amount, termProduct(), Stage.WON);
      }
      int extraDay = settings.anyDayOf(month, stream);
      double extra = extraEuros() * grown * stream.uniform(0.6, 1.4);
      String product = stream.pick(EXTRAS);
      boolean buys = stream.chance(extrasPerMonth);
      boolean isLost = stream.chance(LOST_PER_MONTH);
      boolean isOpen = stream.chance(OPEN_PER_MONTH) && month >= settings.months() - 2;
      if (isOpen || isLost) {
        rows.add(extraDay, extra * 2, product, isOpen ? Stage.OPEN : Stage.LOST);
      } else if (buys && !push.coversMonth(month)) {
        rows.add(extraDay, extra, product, Stage.WON);
      }
      if (month == push.month()) {
        rows.add(settings.lastDayOf(month) - 2, push.euros(), "Enterprise package", Stage.WON);
      }
    }
    return rows.orders;
  }

  private double extraEuros() {
    return Math.max(120, termEuros * 12 / termMonths * 0.05);
  }

  private String termProduct() {
    return switch (termMonths) {
      case 1 -> "Ledger monthly";
      case 3 -> "Ledger quarterly";
      default -> "Ledger licence";
    };
  }

  private static final class OrderList {
    private final List<Order> orders = new ArrayList<>();
    private final ClientPlan plan;
    private final int endDay;

    OrderList(ClientPlan plan, int endDay) {
      this.plan = plan;
      this.endDay = endDay;
    }

    void add(int day, double euros, String product, Stage stage) {
      if (day < endDay) {
        String id = "O-" + plan.padded() + "-" + (orders.size() + 1);
        long cents = StrictMath.round(euros / 5) * 500;
        orders.add(new Order(id, plan.id(), day, cents, product, plan.manager(), stage));
      }
    }
  }
}
