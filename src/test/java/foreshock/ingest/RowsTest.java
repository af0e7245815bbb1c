package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreshock.bytes.TextHash;
import foreshock.testdata.Said;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files, each with one difficulty. */
final class RowsTest {
  private static final String HEADER = "client_id,date,nps,comment\n";

  @TempDir Path folder;

  @Test
  void recordsOfSeveralLinesKeepTheLineOnWhichTheyBegin() throws Exception {
    Rows rows =
        Rows.of(
            HEADER
                + "A1,2024-01-05,9,\"one\ntwo\r\nthree\"\nA2,2024-01-06,8,ok\n\nA3,2024-01-07,7,\n");
    assertThat(rows.surveys).extracting(row -> row.origin().line()).containsExactly(2L, 5L, 7L);
    assertThat(rows.surveys.get(0).comment()).isEqualTo("one\ntwo\r\nthree");
    assertThat(rows.report().blank()).isEqualTo(1);
  }

  @Test
  void anUnclosedQuoteDoesNotSwallowTheFile() throws Exception {
    Rows rows =
        Rows.of(
            HEADER
                + "A1,2024-01-05,9,\"never closed\nA2,2024-01-06,8,\"fine, really\"\nA3,2024-01-07,7,x\n");
    assertThat(rows.surveys).extracting(row -> row.client().id()).containsExactly("A1", "A2", "A3");
    assertThat(rows.surveys.get(0).comment()).isEqualTo("\"never closed");
    assertThat(rows.surveys.get(1).comment()).isEqualTo("fine, really");
    assertThat(rows.surveys).extracting(row -> row.origin().line()).containsExactly(2L, 3L, 4L);
    assertThat(Said.of(rows.report().warnings())).anyMatch(text -> text.contains("never closed"));
  }

  @Test
  void anUnclosedQuoteAtTheEndIsContained() throws Exception {
    Rows rows = Rows.of(HEADER + "A1,2024-01-05,9,\"open\nA2,2024-01-06,8,x\nA3,2024-01-07,7,y\n");
    assertThat(rows.surveys).hasSize(3);
  }

  @Test
  void strayQuotesAreText() throws Exception {
    Rows rows =
        Rows.of(HEADER + "A1,2024-01-05,9,the 5\" pipe\nA2,2024-01-06,8,\"said \"ok\" twice\"\n");
    assertThat(rows.surveys)
        .extracting(SurveyRow::comment)
        .containsExactly("the 5\" pipe", "said \"ok\" twice");
  }

  @Test
  void aRepeatedHeaderIsNoRow() throws Exception {
    Rows rows = Rows.of(HEADER + "A1,2024-01-05,9,\n\uFEFF" + HEADER + "A2,2024-01-06,8,\n");
    assertThat(rows.surveys).hasSize(2);
    assertThat(rows.report().dataRows()).isEqualTo(2);
    assertThat(Said.of(rows.report().warnings())).anyMatch(text -> text.contains("repeated"));
  }

  @Test
  void shortRowsHaveMissingCellsAndLongOnesJoinTheComment() throws Exception {
    Rows rows =
        Rows.of(HEADER + "A1,2024-01-05,9\nA2,2024-01-06,8,one, two\nA3,2024-01-07,7,x,,\n");
    assertThat(rows.surveys).extracting(SurveyRow::comment).containsExactly("", "one, two", "x");
  }

  @Test
  void longRowsWithoutATrailingCommentAreSetAside() throws Exception {
    StringBuilder text = new StringBuilder("client_id,date,nps\n");
    for (int i = 0; i < 40; i++) {
      text.append("A").append(i).append(",2024-01-05,9\n");
    }
    Rows rows = Rows.of(text + "A1,2024-01-05,9,what,is this\n");
    assertThat(rows.report().rejectedByReason()).containsExactly(Map.entry("ragged-row", 1L));
    assertThat(rows.reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(42);
              assertThat(Said.of(problem)).contains("5 cells").contains("row set aside");
            });
  }

  @Test
  void everyRowIsCounted() throws Exception {
    List<String> rejects = new ArrayList<>();
    ReadingSettings settings =
        ReadingSettings.defaults()
            .withMaxRejectShare(1)
            .withRejects(
                Optional.of(
                    (problem, cells) ->
                        rejects.add(problem.line() + " " + Said.reason(problem) + " " + cells)));
    Rows rows =
        Rows.of(
            HEADER
                + "A1,2024-01-05,9,\n,2024-01-05,9,\nA2,2024-02-31,9,\nA3,2024-01-05,11,\nA4,2024-01-05,,\n"
                + "A5,2024-01-05,what,\nA6,,9,\n",
            settings,
            Optional.of(Role.SURVEYS));
    FileReport report = rows.report();
    assertThat(report.rejectedByReason())
        .isEqualTo(Map.of("no-client", 1L, "bad-date", 2L, "bad-score", 2L));
    assertThat(report.dataRows())
        .isEqualTo(rows.surveys.size() + report.rejected() + report.unanswered());
    assertThat(report.unanswered()).isEqualTo(1);
    assertThat(rows.invitations).hasSize(1);
    assertThat(rejects)
        .hasSize(5)
        .first()
        .isEqualTo(
            "3 no-client: client_id is empty; expected the id, name or e-mail"
                + " of a client [, 2024-01-05, 9, ]");
  }

  @Test
  void tooManyRejectsStopTheRun() {
    UnusableInput stop =
        catchThrowableOfType(
            UnusableInput.class,
            () -> Rows.of(HEADER + "A1,2024-01-05,9,\nA2,31/02/2024,9,\nA3,2024-01-05,8,\n"));
    assertThat(stop.problem().code()).isEqualTo(ProblemCode.TOO_MANY_REJECTS);
    assertThat(stop)
        .satisfies(Said.telling("1 of 3 rows"))
        .satisfies(Said.telling("bad-date 1"))
        .satisfies(Said.telling("5 %"))
        .satisfies(Said.telling("-:3 date \"31/02/2024\" is not a date"))
        .satisfies(Said.telling("--max-rejects"));
  }

  @Test
  void strictStopsAtTheFirst() {
    ReadingSettings strict = ReadingSettings.defaults().withStrict(true).withMaxRejectShare(1);
    String text = HEADER + "A1,never ever,9,\nA2,2024-01-05,9,\n";
    assertThatThrownBy(() -> Rows.of(text, strict, Optional.of(Role.SURVEYS)))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            stop -> assertThat(stop.problem().code()).isEqualTo(ProblemCode.STRICT_REJECT))
        .satisfies(Said.telling(":2 date"));
  }

  @Test
  void messagesHoldNoAddress() throws Exception {
    Rows rows =
        Rows.of(
            HEADER + "A1,me@example.com,9,\nA2,2024-01-05,9,\n",
            ReadingSettings.defaults().withMaxRejectShare(1),
            Optional.of(Role.SURVEYS));
    assertThat(Said.of(rows.reading.problems().get(0)))
        .contains("\"(an address)\" is not a date")
        .doesNotContain("example");
  }

  @Test
  void gzIsReadAsItIs() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
      gz.write((HEADER + "A1,2024-01-05,9,\n").getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("answers.csv.gz"), packed.toByteArray());
    Rows ofFile = Rows.of(List.of(InputFile.of(file)), ReadingSettings.defaults(), new byte[0]);
    Rows ofStdin = Rows.of(packed.toByteArray(), ReadingSettings.defaults(), Optional.empty());
    assertThat(ofFile.surveys).isEqualTo(ofStdin.surveys).hasSize(1);
    assertThat(ofFile.report().sha256()).isEqualTo(ofStdin.report().sha256()).hasSize(64);
  }

  @Test
  void aDamagedGzIsRefused() throws Exception {
    Path file = Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
    assertThatThrownBy(
            () -> Rows.of(List.of(InputFile.of(file)), ReadingSettings.defaults(), new byte[0]))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("gz"));
  }

  @Test
  void whatIsNoCsvIsNamed() {
    refused("PK\u0003\u0004rest", "Excel workbook");
    refused("<html><table></table>", "HTML");
    refused("{\"a\": 1}", "JSON");
    refused("[{\"a\": 1}]", "JSON");
    refused("", "is empty");
    refused("\uFEFF  \n", "is empty");
  }

  private static void refused(String text, String words) {
    assertThatThrownBy(() -> Rows.of(text))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling(words));
  }

  @Test
  void aMissingFileAndAFolderAreNamed() {
    for (Path path : List.of(folder.resolve("absent.csv"), folder)) {
      assertThatThrownBy(
              () -> Rows.of(List.of(InputFile.of(path)), ReadingSettings.defaults(), new byte[0]))
          .isInstanceOf(UnusableInput.class)
          .satisfies(Said.telling(path.toString()));
    }
  }

  @Test
  void filesWithoutARoleAreLeftOutWithAWarning() throws Exception {
    Path good = Files.writeString(folder.resolve("a.csv"), HEADER + "A1,2024-01-05,9,\n");
    Path other = Files.writeString(folder.resolve("b.csv"), "colour,shape\nred,round\n");
    Rows rows =
        Rows.of(
            List.of(InputFile.of(other), InputFile.of(good)),
            ReadingSettings.defaults(),
            new byte[0]);
    assertThat(rows.report().role()).isEmpty();
    assertThat(Said.of(rows.report().warnings())).anyMatch(text -> text.contains("no role"));
    assertThat(rows.surveys).hasSize(1);
    assertThatThrownBy(() -> Rows.of("colour,shape\nred,round\n"))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            stop -> assertThat(stop.problem().code()).isEqualTo(ProblemCode.NO_ROLE));
  }

  @Test
  void ambiguousDatesStopAndAsk() throws Exception {
    String text = HEADER + "A1,03/04/2023,9,\nA2,01/05/2023,9,\n";
    assertThatThrownBy(() -> Rows.of(text))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            stop -> assertThat(stop.problem().code()).isEqualTo(ProblemCode.AMBIGUOUS_DATES))
        .satisfies(Said.telling("--date-format"));
    ReadingSettings given = ReadingSettings.defaults().withDateFormat(Optional.of("MM/dd/yyyy"));
    assertThat(Rows.of(text, given, Optional.empty()).surveys.get(0).day())
        .isEqualTo((int) LocalDate.of(2023, 3, 4).toEpochDay());
  }

  @Test
  void ambiguousDatesFollowTheOtherFilesOfTheRun() throws Exception {
    Path doubtful =
        Files.writeString(folder.resolve("a.csv"), HEADER + "A1,03/04/2023,9,\nA2,01/05/2023,9,\n");
    Path clear =
        Files.writeString(
            folder.resolve("b.csv"), "client_id,order date,amount\nA1,03/24/2023,100\n");
    Rows rows =
        Rows.of(
            List.of(InputFile.of(doubtful), InputFile.of(clear)),
            ReadingSettings.defaults(),
            new byte[0]);
    assertThat(rows.surveys.get(0).day()).isEqualTo((int) LocalDate.of(2023, 3, 4).toEpochDay());
  }

  @Test
  void sortedRowsSettleTheOrderOfDayAndMonth() throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    for (String date :
        List.of(
            "01/02/2023", "05/02/2023", "11/02/2023", "02/03/2023", "08/03/2023", "01/04/2023")) {
      text.append("A1,").append(date).append(",9,\n");
    }
    assertThat(Rows.of(text.toString()).surveys.get(1).day())
        .isEqualTo((int) LocalDate.of(2023, 2, 5).toEpochDay());
  }

  @Test
  void fixedColumnsAndAWrongOneIsNamedWithTheNearest() throws Exception {
    FileRules rules =
        new FileRules(
            "*",
            Optional.of(Role.SURVEYS),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(
                Field.CLIENT_ID,
                List.of("who"),
                Field.SCORE,
                List.of("mark given"),
                Field.DATE,
                List.of("when asked")),
            Map.of(),
            Map.of());
    String text = "who,when asked,mark given\nA1,2024-01-05,4\n";
    Rows rows =
        Rows.of(text, ReadingSettings.defaults().withFileRules(List.of(rules)), Optional.empty());
    assertThat(rows.surveys.get(0).answers())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.item()).isEqualTo("score");
              assertThat(answer.raw()).isEqualTo(4);
            });
    ReadingSettings wrong =
        ReadingSettings.defaults()
            .withColumns(Map.of(Role.SURVEYS, Map.of(Field.CLIENT_ID, List.of("clientid2"))));
    assertThatThrownBy(() -> Rows.of(HEADER + "A1,2024-01-05,9,\n", wrong, Optional.empty()))
        .isInstanceOfSatisfying(
            UnusableInput.class,
            stop -> assertThat(stop.problem().code()).isEqualTo(ProblemCode.MISSING_COLUMN))
        .satisfies(Said.telling("client_id"));
  }

  @Test
  void encodingsOfOldSystemsAreTold() throws Exception {
    String text =
        "код клиента;дата;nps;комментарий\n00-07;14.02.2023;9;Всё хорошо, спасибо за быструю поставку\n";
    for (String charset :
        List.of("windows-1251", "IBM866", "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-8")) {
      Rows rows =
          Rows.of(
              text.getBytes(Charset.forName(charset)),
              ReadingSettings.defaults(),
              Optional.empty());
      assertThat(rows.surveys)
          .as(charset)
          .singleElement()
          .satisfies(row -> assertThat(row.comment()).startsWith("Всё хорошо"));
    }
  }

  @Test
  void westernLettersAreTold() throws Exception {
    Rows rows =
        Rows.of(
            "account id,account name,date,nps\n1,Éclair Café,2024-01-05,9\n"
                .getBytes(StandardCharsets.ISO_8859_1),
            ReadingSettings.defaults(),
            Optional.empty());
    assertThat(rows.surveys.get(0).client().name()).isEqualTo("Éclair Café");
  }

  @Test
  void theSeparatorLineIsHonoured() throws Exception {
    Rows rows = Rows.of("sep=;\nclient_id;date;nps\nA1;2024-01-05;9\n");
    assertThat(rows.report().delimiter()).isEqualTo(";");
    assertThat(rows.surveys)
        .singleElement()
        .satisfies(row -> assertThat(row.origin().line()).isEqualTo(3));
  }

  @Test
  void equalRowsHaveEqualHashesAndMovedDelimitersDoNot() throws Exception {
    Rows rows = Rows.of(HEADER + "A1,2024-01-05,9,x\nA1,2024-01-05,9,x\nA1,2024-01-05,9,y\n");
    assertThat(rows.surveys.get(0).origin().contentHash())
        .isEqualTo(rows.surveys.get(1).origin().contentHash());
    assertThat(rows.surveys.get(0).origin().contentHash())
        .isNotEqualTo(rows.surveys.get(2).origin().contentHash());
    assertThat(TextHash.ofCells(new String[] {"ab", "c"}))
        .isNotEqualTo(TextHash.ofCells(new String[] {"a", "bc"}));
  }

  @Test
  void wideSurveysHaveOverallItemsAndAttributes() throws Exception {
    Rows rows =
        Rows.of(
            "client,respondent,date,NPS,CSAT (1-5),Quality,Service,Price,Progress,weight kg\n"
                + "Acme Ltd,zoe@acme.example,2024-01-05,9,4,5,4,3,100,2\nBolt,a@b.example,2024-01-06,3,2,1,2,,100,3\n");
    assertThat(rows.surveys.get(0).answers())
        .extracting(answer -> answer.item() + answer.overall())
        .containsExactly("NPStrue", "CSATtrue", "Qualityfalse", "Servicefalse", "Pricefalse");
    assertThat(rows.surveys.get(0).respondent()).isEqualTo("zoe@acme.example");
    assertThat(rows.surveys.get(1).answers()).hasSize(4);
  }

  @Test
  void wordedAnswersAreSharesOfTheLadderOfTheirColumn() throws Exception {
    Rows rows =
        Rows.of(
            "client,date,Satisfaction rating,Support,Delivery\n"
                + "A,2024-01-05,Good,Very satisfied,🙂\nB,2024-01-06,Bad,Satisfied,😡\nC,2024-01-07,Offered,Neutral,😀\n");
    assertThat(rows.surveys.get(0).answers())
        .extracting(RawAnswer::raw)
        .containsExactly(1.0, 1.0, 0.75);
    assertThat(rows.surveys.get(1).answers())
        .extracting(RawAnswer::raw)
        .containsExactly(0.0, 0.75, 0.0);
    assertThat(rows.surveys.get(2).answers()).extracting(RawAnswer::raw).containsExactly(0.5, 1.0);
  }

  @Test
  void clientsOrdersEventsAndInvitationsAreTold() throws Exception {
    Path clients =
        Files.writeString(
            folder.resolve("1.csv"),
            "id,name,segment,manager,start_date,status,churn_date,contract_end,value\n"
                + "C1,Acme,SMB,Ann,2020-01-01,active,,2025-01-01,1000\n"
                + "C2,Bolt,SMB,Bob,2020-01-01,churned,2024-03-01,,500\n");
    Path orders =
        Files.writeString(
            folder.resolve("2.csv"),
            "order_id,client_id,date,amount,stage\nO1,C1,2024-01-01,100,paid\nO2,C1,2024-02-01,50,cancelled\n"
                + "O3,C1,2024-02-01,50,draft\n");
    Path events =
        Files.writeString(
            folder.resolve("3.csv"),
            "date,event,segment,attribute\n2024-01-01,New support desk,SMB,Support\n");
    Path invitations =
        Files.writeString(
            folder.resolve("4.csv"),
            "client_id,respondent,sent_at\nC1,zoe@acme.example,2024-01-01\n");
    Path visits =
        Files.writeString(
            folder.resolve("5.csv"), "client_id,date,kind,manager\nC1,2024-01-01,visit,Ann\n");
    Rows rows =
        Rows.of(
            java.util.stream.Stream.of(clients, orders, events, invitations, visits)
                .map(InputFile::of)
                .toList(),
            ReadingSettings.defaults(),
            new byte[0]);
    assertThat(rows.reading.files())
        .extracting(file -> file.role().orElseThrow())
        .containsExactly(
            Role.CLIENTS, Role.ORDERS, Role.EVENTS, Role.INVITATIONS, Role.INTERACTIONS);
    assertThat(rows.clients)
        .extracting(ClientRow::standing)
        .containsExactly(ClientRow.Standing.ACTIVE, ClientRow.Standing.FORMER);
    assertThat(rows.orders)
        .extracting(OrderRow::stage)
        .containsExactly(OrderRow.Stage.WON, OrderRow.Stage.LOST, OrderRow.Stage.OPEN);
    assertThat(rows.events)
        .singleElement()
        .satisfies(row -> assertThat(row.attribute()).isEqualTo("Support"));
    assertThat(rows.interactions)
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo("visit"));
    assertThat(rows.invitations).hasSize(1);
  }

  @Test
  void eventsMayHaveScopeColumnsThatAreEmpty() throws Exception {
    Rows rows =
        Rows.of(
            "date,name,segment,manager,client_id,attribute\n2024-01-05,Price rise,SMB,,,Price\n2024-02-05,Desk,,,,\n");
    assertThat(rows.events).extracting(EventRow::name).containsExactly("Price rise", "Desk");
  }

  @Test
  void invisibleCharactersDoNotMakeAnotherClient() throws Exception {
    Rows rows =
        Rows.of("name,date,nps\n\u200BAcme\u00A0Ltd ,2023-02-14,9\nAcme Ltd,2023-02-15,8\n");
    assertThat(rows.surveys)
        .extracting(row -> row.client().name())
        .containsExactly("Acme Ltd", "Acme Ltd");
  }

  @Test
  void aLineOfAnotherEncodingIsReadAsSuch() throws Exception {
    byte[] good =
        (HEADER + "A1,2024-01-05,9,Хорошо всё было\nA2,2024-01-06,8,caf")
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(good, good.length + 2);
    bytes[good.length] = (byte) 0xe9;
    bytes[good.length + 1] = '\n';
    Rows rows = Rows.of(bytes, ReadingSettings.defaults(), Optional.empty());
    assertThat(rows.surveys)
        .extracting(SurveyRow::comment)
        .containsExactly("Хорошо всё было", "café");
  }

  @Test
  void currencyIsTakenFromItsColumnTheFigureOrTheHeader() throws Exception {
    assertThat(
            Rows.of("client,order date,amount,currency\nA,2024-01-05,5,руб.\n")
                .orders
                .get(0)
                .currency())
        .isEqualTo("RUB");
    assertThat(Rows.of("client,order date,amount\nA,2024-01-05,5 €\n").orders.get(0).currency())
        .isEqualTo("EUR");
    assertThat(Rows.of("клиент;дата;\"Сумма, руб.\"\nA;2024-01-05;5\n").orders.get(0).currency())
        .isEqualTo("RUB");
  }

  @Test
  void aStageColumnWithoutAKnownWordCountsAsWonWithAWarning() throws Exception {
    Rows rows = Rows.of("client,order date,amount,stage\nA,2024-01-05,5,zig\nB,2024-01-06,6,zag\n");
    assertThat(rows.orders).extracting(OrderRow::stage).containsOnly(OrderRow.Stage.WON);
    assertThat(Said.of(rows.report().warnings())).anyMatch(text -> text.contains("counts as won"));
  }

  @Test
  void largeFilesAreReadByASampleAndOnePass() throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    int rows = 0;
    while (text.length() < ByteSource.SAMPLE_BYTES + 100_000) {
      text.append("C")
          .append(rows % 500)
          .append(",")
          .append(1 + rows % 12)
          .append("/")
          .append(1 + rows % 28);
      text.append("/2024,")
          .append(rows % 11)
          .append(",\"a comment\nof two lines, number ")
          .append(rows)
          .append("\"\n");
      rows++;
    }
    text.append("\nConfidential\n");
    Path file = Files.writeString(folder.resolve("large.csv"), text.toString());
    Rows read = Rows.of(List.of(InputFile.of(file)), ReadingSettings.defaults(), new byte[0]);
    assertThat(read.surveys).hasSize(rows);
    assertThat(read.surveys.get(rows - 1).origin().line()).isEqualTo(2L * rows);
    assertThat(read.report().footerRows()).isEqualTo(1);
  }

  @Test
  void aMillionColumnsAreNoTable() {
    String text = "name,".repeat(1_000_000) + "x\n";
    assertThatThrownBy(() -> Rows.of(text))
        .isInstanceOf(UnusableInput.class)
        .satisfies(Said.telling("more than 10000 columns"));
  }
}
