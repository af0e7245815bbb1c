package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads the sample exports and compares with what a correct reader must find in each. */
final class ExportsTest {
  private static final Path FORMATS = Path.of("src/test/resources/foreshock/formats");

  private record Case(String file, Role role) {}

  private static final List<Case> CASES =
      List.of(
          new Case("exports/generic/answers_long.tsv", Role.SURVEYS),
          new Case("exports/generic/crosswalk_ids.csv", Role.CLIENTS),
          new Case("exports/generic/visits.csv", Role.INTERACTIONS),
          new Case("exports/delighted/delighted-responses-2024-07-01.csv", Role.SURVEYS),
          new Case(
              "exports/hubspot/hubspot-crm-exports-all-companies-2024-07-01.csv", Role.CLIENTS),
          new Case("exports/hubspot/hubspot-crm-exports-all-deals-2024-07-01.csv", Role.ORDERS),
          new Case(
              "exports/hubspot/hubspot-crm-exports-feedback-submissions-2024-07-01.csv",
              Role.SURVEYS),
          new Case("exports/1c/kontragenty.csv", Role.CLIENTS),
          new Case("exports/1c/realizacii_01.01.2023-30.06.2024.csv", Role.ORDERS),
          new Case("exports/bitrix24/COMPANY_20240701.csv", Role.CLIENTS),
          new Case("exports/bitrix24/DEAL_20240701.csv", Role.ORDERS),
          new Case("exports/google_forms/Client pulse.csv", Role.SURVEYS),
          new Case(
              "exports/google_forms/Опрос клиентов (Ответы) - Ответы на форму (1).csv",
              Role.SURVEYS),
          new Case("exports/qualtrics/Relationship+NPS_July+1,+2024_09.05.csv", Role.SURVEYS),
          new Case("exports/salesforce/dataloader_opportunity_extract.csv", Role.ORDERS),
          new Case("exports/salesforce/formatted_report_resaved_from_excel.csv", Role.CLIENTS),
          new Case("exports/salesforce/report1719824700123_accounts.csv", Role.CLIENTS),
          new Case("exports/salesforce/report1719824811456_cases_csat.csv", Role.SURVEYS),
          new Case(
              "exports/surveymonkey/Relationship survey (resaved by Russian Excel).csv",
              Role.SURVEYS),
          new Case("exports/surveymonkey/Relationship survey.csv", Role.SURVEYS),
          new Case("exports/zendesk/explore_csat.csv", Role.SURVEYS),
          new Case("exports/zendesk/export-2024-07-01-0905-1234567.csv", Role.SURVEYS),
          new Case("hard/ambiguous_dates_dmy.csv", Role.SURVEYS),
          new Case("hard/concatenated_exports.csv", Role.SURVEYS),
          new Case("hard/excel_serial_dates.csv", Role.SURVEYS),
          new Case("hard/headerless.csv", Role.SURVEYS),
          new Case("hard/utf16be_commas.csv", Role.SURVEYS),
          new Case("hard/utf16le_no_bom_tabs.txt", Role.SURVEYS),
          new Case("hard/backslash_escapes.csv", Role.SURVEYS),
          new Case("hard/cp866_dos.csv", Role.SURVEYS),
          new Case("hard/mixed_line_ends.csv", Role.SURVEYS),
          new Case("hard/nul_bytes.csv", Role.SURVEYS),
          new Case("hard/stray_quotes.csv", Role.SURVEYS));

  @TestFactory
  List<DynamicTest> everyExportIsUnderstood() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Case sample : CASES) {
      tests.add(DynamicTest.dynamicTest(sample.file(), () -> check(sample)));
    }
    return tests;
  }

  private static void check(Case sample) throws Exception {
    Path file = FORMATS.resolve(sample.file());
    Expected expected = Expected.beside(file);
    Rows rows = Rows.of(List.of(InputFile.of(file)), ReadingSettings.defaults(), new byte[0]);
    FileReport report = rows.report();
    assertThat(report.role()).contains(sample.role());
    assertThat(report.dataRows())
        .as("data rows; %s", report.warnings())
        .isEqualTo(expected.dataRows());
    assertThat(report.rejected()).as("rejected").isZero();
    if (!expected.encoding().isEmpty() && !expected.encoding().equals("null")) {
      assertThat(codec(report.encoding())).isEqualTo(codec(expected.encoding()));
      assertThat(report.delimiter()).isEqualTo(expected.delimiter());
    }
    columns(report, expected);
    List<Map<String, Object>> values = expected.rows();
    for (int i = 0; i < values.size(); i++) {
      row(rows, sample.role(), values.get(i));
    }
  }

  /** ISO-8859-1 and windows-1252 differ in control characters only. */
  private static String codec(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replace("iso-8859-1", "windows-1252")
        .replace("cp1251", "windows-1251")
        .replace("utf-16-", "utf-16");
  }

  private static void columns(FileReport report, Expected expected) {
    if (expected.columns().isEmpty()) {
      return;
    }
    assertThat(report.columns()).hasSize(expected.columns().size());
    if (expected.clientKey() >= 0) {
      assertThat(report.clientKey()).isEqualTo(report.columns().get(expected.clientKey()).header());
    }
    for (int c = 0; c < expected.columns().size(); c++) {
      Object role = expected.columns().get(c).get("role");
      Optional<Field> found = report.columns().get(c).field();
      if (List.of(
                  "score",
                  "client_id",
                  "client_name",
                  "manager",
                  "segment",
                  "contract_end",
                  "metric")
              .contains(role)
          && !(role.equals("score") && report.role().orElseThrow() == Role.INTERACTIONS)) {
        assertThat(found.map(Field::key))
            .as("column %s", report.columns().get(c).header())
            .contains((String) role);
      }
      if (role instanceof Optional<?>) {
        assertThat(found)
            .as("column %s", report.columns().get(c).header())
            .isNotEqualTo(Optional.of(Field.SCORE));
      }
    }
  }

  private static void row(Rows rows, Role role, Map<String, Object> values) {
    switch (role) {
      case SURVEYS -> survey(rows, values);
      case ORDERS -> any(rows.orders, row -> order(row, values), values);
      case CLIENTS -> any(rows.clients, row -> client(row, values), values);
      case INTERACTIONS ->
          any(
              rows.interactions,
              row -> {
                client(row.client(), values);
                assertThat(LocalDate.ofEpochDay(row.day())).isEqualTo(date(values.get("date")));
              },
              values);
      default -> throw new AssertionError(role);
    }
  }

  /** One of the rows must fit; if none does, the row that came furthest says why. */
  private static <T> void any(
      List<T> rows, java.util.function.Consumer<T> check, Map<String, Object> values) {
    AssertionError furthest = new AssertionError("no rows");
    int furthestLine = -1;
    for (T row : rows) {
      try {
        check.accept(row);
        return;
      } catch (AssertionError e) {
        int line = lineOf(e);
        if (line > furthestLine) {
          furthestLine = line;
          furthest = new AssertionError(values + "\n nearest " + row + "\n" + e.getMessage(), e);
        }
      }
    }
    throw furthest;
  }

  private static int lineOf(AssertionError error) {
    int deepest = 0;
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().equals(ExportsTest.class.getName())
          && !frame.getMethodName().equals("any")) {
        deepest =
            Math.max(deepest, frame.getMethodName().equals("text") ? 0 : frame.getLineNumber());
      }
    }
    return deepest;
  }

  private static void client(ClientRow row, Map<String, Object> values) {
    client(row.client(), values);
    text(row.manager(), values, "manager");
    text(row.segment(), values, "segment");
    text(row.currency(), values, "currency");
    if (values.get("contract_end") instanceof String end) {
      assertThat(row.contractEndDay()).hasValue((int) LocalDate.parse(end).toEpochDay());
    }
    if (values.get("amount") instanceof Double amount) {
      assertThat(row.value()).hasValue(amount);
    }
    if (values.get("status") instanceof String status) {
      boolean former = status.toLowerCase(java.util.Locale.ROOT).matches("former.*|бывший.*|да");
      assertThat(row.standing())
          .isEqualTo(former ? ClientRow.Standing.FORMER : ClientRow.Standing.ACTIVE);
    }
  }

  private static void order(OrderRow row, Map<String, Object> values) {
    client(row.client(), values);
    text(row.orderId(), values, "deal_id");
    text(row.currency(), values, "currency");
    text(row.manager(), values, "manager");
    assertThat(row.amount()).isEqualTo((Double) values.get("amount"));
    if (row.stage() == OrderRow.Stage.WON) {
      assertThat(LocalDate.ofEpochDay(row.day())).isEqualTo(date(values.get("date")));
    }
  }

  private static void survey(Rows rows, Map<String, Object> values) {
    if (values.containsKey("scores") && Expected.list(values.get("scores")).isEmpty()) {
      unanswered(rows, values);
      return;
    }
    any(
        rows.surveys,
        row -> {
          client(row.client(), values);
          text(row.responseId(), values, "response_id");
          text(row.manager(), values, "manager");
          text(row.comment(), values, "comment");
          if (values.containsKey("date")) {
            assertThat(LocalDate.ofEpochDay(row.day())).isEqualTo(date(values.get("date")));
          }
          scores(rows.reading.scales(), row, values);
        },
        values);
  }

  private static void unanswered(Rows rows, Map<String, Object> values) {
    List<ClientRef> refs = new ArrayList<>();
    rows.invitations.forEach(row -> refs.add(row.client()));
    rows.interactions.forEach(row -> refs.add(row.client()));
    any(refs, ref -> client(ref, values), values);
  }

  private static void scores(ScaleBook scales, SurveyRow row, Map<String, Object> values) {
    if (values.get("nps") instanceof Double nps) {
      assertThat(row.answers()).anySatisfy(answer -> assertThat(answer.raw()).isEqualTo(nps));
    }
    List<Object> scores = Expected.list(values.get("scores"));
    for (Object entry : scores) {
      Map<String, Object> score = Expected.map(entry);
      double raw = (Double) score.get("value");
      List<Object> range = Expected.list(score.get("scale"));
      Scale scale = new Scale((Double) range.get(0), (Double) range.get(1));
      assertThat(row.answers())
          .as("%s", score)
          .anySatisfy(
              answer -> {
                boolean attribute = score.containsKey("attribute");
                assertThat(answer.overall()).isEqualTo(!attribute);
                assertThat(answer.item())
                    .isEqualTo(attribute ? score.get("attribute") : score.get("metric"));
                Scale used =
                    answer.scale().isKnown() ? answer.scale() : scales.scaleOf(0, answer.item());
                assertThat(used.toHundred(answer.raw()))
                    .isCloseTo(scale.toHundred(raw), within(1e-9));
              });
    }
    if (!scores.isEmpty()) {
      assertThat(row.answers()).hasSameSizeAs(scores);
    }
  }

  private static void client(ClientRef client, Map<String, Object> values) {
    text(client.id(), values, "client_id");
    text(client.name(), values, "client_name");
    text(client.email(), values, "client_email");
    text(client.taxId(), values, "client_tax_id");
  }

  private static void text(String found, Map<String, Object> values, String key) {
    if (values.get(key) instanceof String wanted) {
      assertThat(found.strip()).as(key).isEqualTo(wanted.strip());
    }
  }

  private static LocalDate date(Object text) {
    return LocalDate.parse(((String) text).substring(0, 10));
  }
}
