package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.testdata.Said;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exports of companies that speak neither English nor Russian, and surveys in other shapes. */
final class OtherLanguagesTest {
  private static final Path FOLDER = Path.of("src/test/resources/foreshock/formats/described");

  private static Rows read(String file) throws Exception {
    return Rows.of(
        List.of(InputFile.of(FOLDER.resolve(file))), ReadingSettings.defaults(), new byte[0]);
  }

  private static List<Double> shares(Rows rows, int most) {
    return rows.surveys.stream().limit(most).map(row -> row.answers().get(0).raw()).toList();
  }

  /** A code with a figure in it is no answer, where no header says otherwise. */
  @Test
  void codesAreNoAnswers() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append("C-000").append(i % 6).append(";Firm ").append((char) ('A' + i % 6));
      text.append(";2024-02-").append(10 + i % 18).append(';').append(i % 11).append('\n');
    }
    Rows rows = Rows.of(text.toString());
    assertThat(rows.report().rejected()).isZero();
    assertThat(rows.surveys).hasSize(30).allMatch(row -> row.answers().size() == 1);
    assertThat(rows.surveys.get(7).answers().get(0).raw()).isEqualTo(7);
  }

  @Test
  void aQuestionInSpanishThatIsNps() throws Exception {
    assertThat(Question.metric("¿Qué probabilidad hay de que nos recomiende?")).isEqualTo("NPS");
    assertThat(Question.metric("Würden Sie uns weiterempfehlen?")).isEqualTo("NPS");
  }

  @Test
  void aGermanClientsFile() throws Exception {
    List<ClientRow> clients = read("de_kunden.csv").clients;
    ClientRow left = clients.get(5);
    assertThat(left.standing()).isEqualTo(ClientRow.Standing.FORMER);
    assertThat(left.churnDay()).hasValue((int) LocalDate.of(2024, 4, 30).toEpochDay());
    assertThat(left.contractEndDay()).hasValue((int) LocalDate.of(2024, 12, 31).toEpochDay());
    assertThat(left.segment()).isEqualTo("Industrie");
    assertThat(left.manager()).isEqualTo("Müller");
    assertThat(left.value().orElseThrow()).isCloseTo(1234.55, within(1e-9));
    assertThat(left.currency()).isEqualTo("EUR");
    assertThat(clients.get(0).standing()).isEqualTo(ClientRow.Standing.ACTIVE);
  }

  @Test
  void germanInvoices() throws Exception {
    List<OrderRow> orders = read("de_rechnungen.csv").orders;
    assertThat(orders.get(0).stage()).isEqualTo(OrderRow.Stage.LOST);
    assertThat(orders.get(1).stage()).isEqualTo(OrderRow.Stage.WON);
    assertThat(orders.get(1).amount()).isCloseTo(2200.5, within(1e-9));
    assertThat(orders.get(1).product()).isEqualTo("Abo");
  }

  @Test
  void wordedAnswersInFourLanguagesAndStars() throws Exception {
    for (String file : List.of("de_umfrage.csv", "es.csv", "fr.csv", "gforms_stars.csv")) {
      assertThat(shares(read(file), 5)).as(file).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }
    ColumnReport words = read("de_umfrage.csv").report().columns().get(3);
    assertThat(words.header()).isEqualTo("Zufriedenheit");
    assertThat(words.scale()).isEqualTo("1-5");
  }

  /** One of five columns is filled, and holds the words above it. */
  @Test
  void aColumnForEachAnswerIsOneQuestion() throws Exception {
    Rows rows = read("surveymonkey_expanded.csv");
    assertThat(rows.surveys).hasSize(12).allSatisfy(row -> assertThat(row.answers()).hasSize(1));
    assertThat(shares(rows, 5)).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    assertThat(rows.surveys.get(0).answers().get(0).item()).isEqualTo("How satisfied are you");
    assertThat(rows.report().columns().get(9).scale()).isEqualTo("1-5");
  }

  @Test
  void choicesThatAreNoRungsAreNoAnswers() throws Exception {
    Rows rows =
        Rows.of(
            """
            Respondent ID,Collector ID,End Date,Email Address,How likely is it that you would recommend us?,What do you use?,,
            ,,,,,Trucks,Ships,Good
            1,4,2024-02-13,a@a.example,9,Trucks,,
            2,4,2024-02-14,b@b.example,7,,Ships,Good
            """);
    assertThat(rows.surveys).hasSize(2).allSatisfy(row -> assertThat(row.answers()).hasSize(1));
  }

  @Test
  void anOpportunityOfDynamicsIsNoClient() throws Exception {
    Rows rows = read("dynamics_opps.csv");
    assertThat(rows.orders).hasSize(12).allMatch(row -> row.client().id().isEmpty());
    assertThat(rows.orders.get(5).amount()).isEqualTo(-9600);
    assertThat(rows.orders).extracting(OrderRow::orderId).doesNotHaveDuplicates();
  }

  @Test
  void whatStandsForNoDateMakesAColumnOfDates() throws Exception {
    List<ClientRow> clients = read("sentinel.csv").clients;
    assertThat(clients.get(5).churnDay()).hasValue((int) LocalDate.of(2024, 5, 5).toEpochDay());
    assertThat(clients.subList(0, 5)).allMatch(row -> row.churnDay().isEmpty());
  }

  @Test
  void inLongFormEachQuestionHasItsScaleAmongTheReasons() throws Exception {
    StringBuilder text = new StringBuilder("client_id,date,metric,question,score\n");
    for (int i = 0; i < 60; i++) {
      text.append("A,2024-01-0").append(1 + i % 9);
      text.append(i % 2 == 0 ? ",nps,," + i % 11 : ",,Price," + (1 + i % 5)).append('\n');
    }
    FileReport report = Rows.of(text.toString()).report();
    assertThat(report.columns().get(4).scale()).isEmpty();
    assertThat(Said.of(report.reasons())).contains("scales by question: nps 0-10, price 1-5");
  }
}
