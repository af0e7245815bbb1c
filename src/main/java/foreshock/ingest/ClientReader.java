package foreshock.ingest;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Rows of a clients file. */
final class ClientReader implements RowReader {
  private final FilePlan plan;
  private final ClientCells client;
  private final int segment;
  private final int manager;
  private final int status;
  private final int currency;
  private final StatusWords words;
  private final DateColumn start;
  private final DateColumn churn;
  private final DateColumn contractEnd;
  private final NumberColumn value;
  private final int interval;
  private final boolean continues;

  ClientReader(FilePlan plan) {
    this.plan = plan;
    Mapping mapping = plan.mapping();
    client = new ClientCells(plan);
    segment = mapping.of(Field.SEGMENT);
    manager = mapping.of(Field.MANAGER);
    status = mapping.of(Field.STATUS);
    currency = mapping.of(Field.CURRENCY);
    words = new StatusWords(plan.header(status), plan.words());
    start = plan.date(Field.START_DATE);
    churn = plan.date(Field.CHURN_DATE);
    contractEnd = plan.date(Field.CONTRACT_END);
    value = plan.number(Field.VALUE);
    interval = plan.intervalColumn();
    // Bitrix24 writes a company's further requisites as records whose own cells are empty.
    continues = plan.system().equals("Bitrix24");
  }

  @Override
  public Verdict read(Cells cells, RowOrigin origin, RowSink sink) {
    ClientRef ref = client.read(cells);
    if (ref.isEmpty()) {
      return continues ? Verdict.CONTINUED : ClientCells.nobody(plan);
    }
    int startDay = start.day(cells);
    int churnDay = churn.day(cells);
    int endDay = contractEnd.day(cells);
    if (startDay == DateParser.BAD) {
      return start.bad(cells);
    }
    if (churnDay == DateParser.BAD) {
      return churn.bad(cells);
    }
    if (endDay == DateParser.BAD) {
      return contractEnd.bad(cells);
    }
    String figure = value.text(cells);
    double amount = figure.isEmpty() ? 0 : value.value(cells);
    if (Double.isNaN(amount)) {
      return value.bad(cells);
    }
    sink.client(
        new ClientRow(
            origin,
            ref,
            client.share(cells.get(segment)),
            client.share(cells.get(manager)),
            optional(startDay),
            words.standing(cells.get(status)),
            optional(churnDay),
            optional(endDay),
            figure.isEmpty() ? OptionalDouble.empty() : aYear(amount, cells.get(interval)),
            client.currency(cells.get(currency), value, figure)));
    return Verdict.TYPED;
  }

  /** A figure that pays for a time that is not known says nothing of a year. */
  private OptionalDouble aYear(double amount, String time) {
    if (interval < 0) {
      return OptionalDouble.of(amount);
    }
    OptionalDouble times = PayPeriod.timesAYear(time);
    return times.isPresent()
        ? OptionalDouble.of(amount * times.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalInt optional(int day) {
    return DateParser.isDay(day) ? OptionalInt.of(day) : OptionalInt.empty();
  }
}
