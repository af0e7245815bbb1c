package foreshock.history;

import static foreshock.testdata.Export.day;
import static foreshock.testdata.ExportBuilder.email;
import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.name;
import static foreshock.testdata.ExportBuilder.score;
import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.ingest.ClientRef;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.OrderRow.Stage;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientMatcherTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final int DAY = day("2023-06-15");
  private static final Record PLAIN = new Record("", Standing.UNKNOWN, "", "", "");

  private static ExportBuilder client(ClientRef ref) {
    return new ExportBuilder().client(ref, PLAIN);
  }

  private static ExportBuilder order(ExportBuilder export, ClientRef ref) {
    return export.order(ref, "", DAY, 100, "EUR", Stage.WON);
  }

  private static ExportBuilder answer(ExportBuilder export, ClientRef ref) {
    return export.response(ref, "", DAY, "", List.of(score(50)));
  }

  private static List<String> ids(ExportBuilder export) {
    return export.build().book(AS_OF).clients().stream().map(c -> c.client().id()).toList();
  }

  private static ClientRef ref(String id, String name, String email, String domain) {
    return new ClientRef(id, name, email, domain, "");
  }

  @Test
  void byId() {
    assertThat(ids(answer(order(client(id("1")), id("1")), id("2")))).containsExactly("1", "2");
    assertThat(ids(order(client(id("a1")), id("A1")))).as("case matters").hasSize(2);
  }

  @Test
  void theLongAndTheShortFormOfACrmIdAreOne() {
    String longId = "001Fx00000OeQgCIAV";
    String shortId = "001Fx00000OeQgC";
    assertThat(ids(order(client(id(longId)), id(shortId)))).containsExactly(longId);
    assertThat(ids(order(client(id(shortId)), id("001Fx00000OeQgCIAA"))))
        .as("a check that is wrong")
        .hasSize(2);
    assertThat(ids(order(client(id("001Fx00000OeQgC")), id("001Fx00000OeQgc")))).hasSize(2);
  }

  @Test
  void thePrefixOfAnExportIsNotPartOfTheId() {
    assertThat(ids(order(client(id("zcrm_4711")), id("4711")))).containsExactly("zcrm_4711");
    assertThat(ClientIds.normalise("zcrm_")).isEqualTo("zcrm_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ООО «Вымышленный Жёлудь»|Вымышленный Желудь, ООО",
        "ООО\u00a0\"Синий Болт\"|ооо «синий  болт»",
        "АО Молоко|\"Молоко\" АО",
        "ИП Иванов И.И.|Иванов ИИ",
        "Acorn & Anvil, Inc.|ACORN &  ANVIL INC",
        "Blue 'Bolt' Ltd|Blue “Bolt” Limited",
        "Kestrel GmbH|kestrel",
        "Café\u200b Crème S.A.R.L.|Café Crème SARL",
        "Dunmere\u2019s Dairy LLC|Dunmere's Dairy"
      })
  void byNameHoweverItIsWritten(String one, String other) {
    assertThat(ids(order(client(ref("7", one, "", "")), name(other)))).containsExactly("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Alpha|Alpha Beta", "Acorn & Anvil|Acorn Anvil", "Bolt 1|Bolt 2", "ООО|АО", "Ё|Й"})
  void otherNamesAreOtherClients(String one, String other) {
    assertThat(ids(order(client(ref("7", one, "", "")), name(other)))).hasSize(2);
  }

  @Test
  void aNameThatIsNothingButALegalFormIsKept() {
    assertThat(ClientNames.normalise("ООО")).isEqualTo("ооо");
    assertThat(ClientNames.normalise("SA Ltd")).isNotEmpty();
    assertThat(ClientNames.normalise("«»")).isEmpty();
  }

  @Test
  void aNameOfSeveralClientsJoinsNothing() {
    ExportBuilder export =
        client(ref("1", "Alpha", "", "")).client(ref("2", "ALPHA", "", ""), PLAIN);
    assertThat(ids(order(export, name("Alpha")))).containsExactly("1", "2", "Alpha");
    assertThat(export.build().book(AS_OF).facts().unmatchedClients()).isEqualTo(1);
  }

  @Test
  void byTaxNumber() {
    ExportBuilder export = client(new ClientRef("1", "Alpha", "", "", "7709901237"));
    assertThat(ids(order(export, new ClientRef("", "Something else", "", "", "7709901237"))))
        .containsExactly("1");
  }

  @Test
  void byDomainWhereARowNamesOnlyAnAddress() {
    ExportBuilder export = client(ref("1", "Alpha", "", "Alpha.example"));
    assertThat(ids(answer(export, email("Zoe@ALPHA.example")))).containsExactly("1");
    assertThat(ids(answer(client(ref("1", "A", "bo@alpha.example", "")), email("x@alpha.example"))))
        .containsExactly("1");
    assertThat(
            ids(
                answer(
                    client(ref("1", "A", "", "alpha.example")),
                    ref("9", "", "x@alpha.example", ""))))
        .as("a row that has an id is not joined by address")
        .hasSize(2);
  }

  @Test
  void aPublicDomainOrOneOfSeveralClientsJoinsNothing() {
    assertThat(ids(answer(client(ref("1", "A", "bo@gmail.com", "")), email("zoe@gmail.com"))))
        .hasSize(2);
    ExportBuilder two =
        client(ref("1", "A", "", "group.example"))
            .client(ref("2", "B", "", "group.example"), PLAIN);
    assertThat(ids(answer(two, email("zoe@group.example")))).hasSize(3);
  }

  /** The contract: by the address, or by its domain. */
  @Test
  void theVeryAddressGoesBeforeItsDomain() {
    assertThat(ids(answer(client(ref("1", "A", "Bo@gmail.com", "")), email("bo@gmail.com"))))
        .containsExactly("1");
    ExportBuilder two =
        client(ref("1", "A", "bo@group.example", ""))
            .client(ref("2", "B", "zoe@group.example", ""), PLAIN);
    assertThat(ids(answer(two, email("zoe@group.example")))).containsExactly("1", "2");
    assertThat(two.build().client("2", AS_OF).responses().size()).isEqualTo(1);
  }

  @Test
  void thePrintedIdIsTheClientsFilesElseTheSurveysElseTheOrders() {
    ExportBuilder orders = order(new ExportBuilder(), ref("o-1", "Alpha", "", ""));
    assertThat(ids(orders)).containsExactly("o-1");
    ExportBuilder surveys = answer(orders, ref("s-1", "Alpha", "", ""));
    assertThat(ids(surveys)).containsExactly("s-1");
    assertThat(ids(surveys.client(ref("z-1", "Alpha", "", ""), PLAIN))).containsExactly("z-1");
  }
}
