package foreshock.history;

import static foreshock.testdata.Export.day;
import static foreshock.testdata.ExportBuilder.attribute;
import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.name;
import static foreshock.testdata.ExportBuilder.raw;
import static foreshock.testdata.ExportBuilder.score;
import static foreshock.testdata.ExportBuilder.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.OrderRow.Stage;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BookMakerTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final int DAY = day("2023-06-15");
  private static final Record PLAIN = new Record("", Standing.UNKNOWN, "", "", "");

  @Test
  void anEventOfOneClientTouchesThatOneAlone() {
    ClientBook book =
        new ExportBuilder()
            .client(new ClientRef("A", "Alpha", "", "", ""), PLAIN)
            .client("B")
            .event(DAY, "new contact", "", id("A"))
            .event(DAY, "by name", "", name("ALPHA Ltd"))
            .event(DAY, "for all", "", ClientRef.NONE)
            .build()
            .book(AS_OF);
    Client a = book.findClient("A").orElseThrow().client();
    Client b = book.findClient("B").orElseThrow().client();
    assertThat(book.clients()).hasSize(2);
    assertThat(book.events()).hasSize(3).allMatch(event -> event.touches(a));
    assertThat(book.events().stream().filter(event -> event.touches(b)).map(Event::name))
        .containsExactly("for all");
  }

  @Test
  void anEventOfAClientThatNobodyKnowsTouchesNobodyAndMakesNoClient() {
    ClientBook book =
        new ExportBuilder().client("A").event(DAY, "gone", "", id("?")).build().book(AS_OF);
    assertThat(book.clients()).hasSize(1);
    assertThat(book.facts().unmatchedClients()).isZero();
    assertThat(book.events()).noneMatch(e -> e.touches(book.clients().get(0).client()));
  }

  @Test
  void aQuestionIsWhatTheRowsUntilAsOfSayOfIt() {
    Export known =
        new ExportBuilder()
            .response(id("A"), "", DAY, "p", List.of(weighted(attribute("Price", 50), 0.2)))
            .response(id("A"), "", DAY + 1, "p", List.of(weighted(attribute("Price", 50), 0.4)))
            .build();
    Export later =
        new ExportBuilder()
            .response(
                id("A"), "", AS_OF.day() + 1, "p", List.of(weighted(raw("PRICE", true, 1), 9)))
            .build();
    Item price = known.plus(later).book(AS_OF).items().get(0);
    assertThat(price.name()).isEqualTo("Price");
    assertThat(price.overall()).isFalse();
    assertThat(price.weight()).isCloseTo(0.3, within(1e-12));
    assertThat(price).isEqualTo(known.book(AS_OF).items().get(0));
  }

  @Test
  void amountsOfSeveralCurrenciesAreNeverAdded() {
    ExportBuilder export =
        new ExportBuilder()
            .order(id("A"), "1", DAY, 100, "EUR", Stage.WON)
            .order(id("A"), "2", DAY + 1, 50, "EUR", Stage.WON)
            .order(id("A"), "3", DAY + 2, 70, "USD", Stage.LOST);
    ClientBook one = export.build().book(AS_OF);
    assertThat(one.facts().currency()).isEqualTo("EUR");
    assertThat(one.facts().severalCurrencies()).isFalse();
    ClientBook two = export.order(id("B"), "4", DAY, 9, "USD", Stage.WON).build().book(AS_OF);
    assertThat(two.facts().severalCurrencies()).isTrue();
    assertThat(two.facts().currency()).isEmpty();
    assertThat(two.findClient("A").orElseThrow().orders().amount(0)).isNaN();
    ClientBook value =
        new ExportBuilder()
            .order(id("A"), "1", DAY, 100, "EUR", Stage.WON)
            .client(id("B"), PLAIN, "", OptionalDouble.of(5), "RUB")
            .build()
            .book(AS_OF);
    assertThat(value.findClient("B").orElseThrow().crm().value()).isEmpty();
  }

  @Test
  void linesOfOneDocumentAreOneSale() {
    Orders orders =
        new ExportBuilder()
            .order(id("A"), "D", DAY, 100, "EUR", Stage.WON)
            .order(id("A"), "D", DAY, 20, "EUR", Stage.WON)
            .order(id("A"), "E", DAY, 7, "EUR", Stage.WON)
            .order(id("A"), "", DAY, 1, "EUR", Stage.WON)
            .order(id("A"), "F", AS_OF.day() + 1, 1, "EUR", Stage.WON)
            .order(id("A"), "G", DAY, 1, "EUR", Stage.OPEN)
            .build()
            .client("A", AS_OF)
            .orders();
    assertThat(orders.size()).isEqualTo(3);
    assertThat(List.of(orders.amount(0), orders.amount(1), orders.amount(2)))
        .containsExactlyInAnyOrder(120.0, 7.0, 1.0);
  }

  @Test
  void longAndWideRowsMakeTheSameResponses() {
    Responses wide =
        new ExportBuilder()
            .response(id("A"), "", DAY, "p", List.of(score(80), attribute("x", 60)))
            .build()
            .client("A", AS_OF)
            .responses();
    Responses tall =
        new ExportBuilder()
            .response(id("A"), "", DAY, "p", List.of(attribute("x", 60)))
            .response(id("A"), "", DAY, "p", List.of(score(80)))
            .build()
            .client("A", AS_OF)
            .responses();
    for (Responses one : List.of(wide, tall)) {
      assertThat(one.size()).isEqualTo(1);
      assertThat(one.to(0) - one.from(0)).isEqualTo(2);
      assertThat(one.value(0)).isEqualTo(80);
      assertThat(one.value(1)).isEqualTo(60);
    }
  }

  @Test
  void twoResponsesOfAPersonOnOneDayStayTwo() {
    Responses responses =
        new ExportBuilder()
            .response(id("A"), "r1", DAY, "p", List.of(score(80)))
            .response(id("A"), "r1", DAY, "p", List.of(attribute("x", 10)))
            .response(id("A"), "r2", DAY, "p", List.of(score(20)))
            .build()
            .client("A", AS_OF)
            .responses();
    assertThat(responses.size()).isEqualTo(2);
  }

  @Test
  void recordsOfOneClientBecomeOne() {
    Crm crm =
        new ExportBuilder()
            .client(
                id("A"), new Record("", Standing.FORMER, "2020-05-01", "2023-01-01", "2022-01-01"))
            .client(id("A"), new Record("", Standing.ACTIVE, "2019-05-01", "", "2024-01-01"))
            .build()
            .client("A", AS_OF)
            .crm();
    assertThat(crm.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(crm.startDay()).hasValue(day("2019-05-01"));
    assertThat(crm.contractEndDay()).hasValue(day("2024-01-01"));
    assertThat(crm.churnDay()).as("a site was closed, the client goes on").isEmpty();
  }

  @Test
  void segmentAndManagerAreTheClientsFilesElseTheLatest() {
    ClientBook book =
        new ExportBuilder()
            .client(id("A"), new Record("North", Standing.ACTIVE, "", "", ""))
            .answer("A", DAY, "p", 50)
            .build()
            .book(AS_OF);
    assertThat(book.clients().get(0).client().segment()).isEqualTo("North");
  }

  @Test
  void oneEntryADayHoweverManyPeopleWereAsked() {
    Invitations invitations =
        new ExportBuilder()
            .invitation("A", DAY)
            .invitation("A", DAY)
            .invitation("A", DAY + 1)
            .build()
            .client("A", AS_OF)
            .invitations();
    assertThat(invitations.size()).isEqualTo(2);
    assertThat(invitations.countUntil(DAY)).isEqualTo(1);
  }
}
