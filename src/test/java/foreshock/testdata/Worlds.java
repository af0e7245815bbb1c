package foreshock.testdata;

import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.raw;

import foreshock.axis.Days;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.OrderRow.Stage;
import foreshock.ingest.RawAnswer;
import foreshock.simulate.Disclosure;
import foreshock.simulate.World;
import foreshock.testdata.ExportBuilder.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Simulated worlds as rows, as the readers would give them of the world's role files. */
public final class Worlds {
  private Worlds() {}

  /** All rows of a world; its truth stays behind. */
  public static Export export(World world) {
    ExportBuilder export = new ExportBuilder();
    for (World.Client client : world.clients()) {
      boolean told = world.disclosure() != Disclosure.NOTHING;
      boolean left = told && client.leftDay().isPresent();
      Record record =
          new Record(
              client.segment(),
              told ? (left ? Standing.FORMER : Standing.ACTIVE) : Standing.UNKNOWN,
              Days.text(client.startDay()),
              left ? Days.text(client.leftDay().getAsInt()) : "",
              told ? Days.text(client.contractEndDay()) : "");
      export.client(
          new ClientRef(client.id(), client.name(), "", "", ""),
          record,
          client.manager(),
          OptionalDouble.of(client.annualValue()),
          "EUR");
    }
    for (World.Order order : world.orders()) {
      Stage stage = Stage.valueOf(order.stage().name());
      export.order(
          id(order.clientId()), order.id(), order.day(), order.cents() / 100.0, "EUR", stage);
    }
    for (World.Answer answer : world.answers()) {
      List<RawAnswer> answers = new ArrayList<>();
      answers.add(raw("nps", true, answer.nps()));
      answers.add(raw("csat", true, answer.csat()));
      answer.scores().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(one -> answers.add(raw(one.getKey().code(), false, one.getValue())));
      export.response(
          id(answer.clientId()), answer.id(), answer.day(), answer.respondent(), answers);
    }
    world.interactions().forEach(one -> export.contact(one.clientId(), one.day(), one.kind()));
    world.invitations().forEach(one -> export.invitation(one.clientId(), one.day()));
    world
        .events()
        .forEach(
            one ->
                export.event(one.day(), one.name(), one.segment(), one.manager(), one.attribute()));
    return export.build();
  }
}
