package foreshock.report;

import foreshock.axis.Days;
import foreshock.history.ClientHistory;
import foreshock.history.Event;
import foreshock.history.Interactions;
import foreshock.history.Item;
import foreshock.history.Orders;
import foreshock.history.Responses;
import foreshock.insight.ClientStory;
import foreshock.report.Column.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of {@code client}: everything that happened, in the order in which it happened. */
public final class StoryTable {
  /**
   * Public; {@code kind} is {@code answer}, {@code order}, {@code interaction} or {@code event}.
   */
  public static final List<Column> COLUMNS =
      List.of(
          new Column("client_id", Kind.TEXT),
          new Column("date", Kind.DATE),
          new Column("kind", Kind.CODE),
          new Column("what", Kind.TEXT),
          new Column("who", Kind.TEXT),
          new Column("score", Kind.POINTS),
          new Column("amount", Kind.MONEY),
          new Column("comment", Kind.TEXT));

  private StoryTable() {}

  private record Line(
      int day, String kind, String what, String who, double score, double amount, String comment) {}

  /** Answers, orders, interactions and the events that touched the client. */
  public static ResultTable of(ClientStory story, List<Item> items, List<Event> events) {
    ClientHistory history = story.history();
    List<Line> lines = new ArrayList<>();
    answers(history.responses(), items, lines);
    Orders orders = history.orders();
    for (int i = 0; i < orders.size(); i++) {
      lines.add(new Line(orders.day(i), "order", "", "", Double.NaN, orders.amount(i), ""));
    }
    Interactions contacts = history.interactions();
    for (int i = 0; i < contacts.size(); i++) {
      lines.add(
          new Line(
              contacts.day(i), "interaction", contacts.kind(i), "", Double.NaN, Double.NaN, ""));
    }
    events.stream()
        .filter(event -> event.touches(history.client()))
        .forEach(
            event ->
                lines.add(
                    new Line(event.day(), "event", event.name(), "", Double.NaN, Double.NaN, "")));
    lines.sort(Comparator.comparingInt(Line::day));
    return new ResultTable(
        COLUMNS, lines.stream().map(line -> row(history.client().id(), line)).toList());
  }

  private static void answers(Responses responses, List<Item> items, List<Line> lines) {
    for (int i = 0; i < responses.size(); i++) {
      int who = responses.respondent(i);
      String name = who < 0 ? "" : responses.respondentNames().get(who);
      for (int k = responses.from(i); k < responses.to(i); k++) {
        String comment = k == responses.from(i) ? responses.comment(i) : "";
        String item = items.get(responses.item(k)).name();
        lines.add(
            new Line(
                responses.day(i), "answer", item, name, responses.value(k), Double.NaN, comment));
      }
    }
  }

  private static List<Cell> row(String clientId, Line line) {
    return List.of(
        Cell.of(clientId),
        Cell.of(Days.text(line.day())),
        Cell.of(line.kind()),
        Cell.of(line.what()),
        Cell.of(line.who()),
        Cell.of(line.score()),
        Cell.of(line.amount()),
        Cell.of(line.comment()));
  }
}
