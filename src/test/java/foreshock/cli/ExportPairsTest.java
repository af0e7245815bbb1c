package foreshock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Every sample survey export beside every sample CRM export, joined by the table of ids: all are of
 * the same 24 clients, so each pair has to tell the same.
 */
@EnabledIf("isThere")
final class ExportPairsTest {
  private static final Path SHARED = Path.of(System.getProperty("foreshock.shared", "../shared"));
  private static final Path EXPORTS =
      Path.of("src/test/resources/foreshock/formats/exports").toAbsolutePath();
  private static final String ALIASES = "generic/crosswalk_ids.csv";
  private static final String AS_OF = "2024-05-31";

  private static final List<String> SURVEYS =
      List.of(
          "generic/answers_long.tsv",
          "delighted/delighted-responses-2024-07-01.csv",
          "hubspot/hubspot-crm-exports-feedback-submissions-2024-07-01.csv",
          "google_forms/Client pulse.csv",
          "google_forms/Опрос клиентов (Ответы) - Ответы на форму (1).csv",
          "qualtrics/Relationship+NPS_July+1,+2024_09.05.csv",
          "salesforce/report1719824811456_cases_csat.csv",
          "surveymonkey/Relationship survey (resaved by Russian Excel).csv",
          "surveymonkey/Relationship survey.csv",
          "zendesk/explore_csat.csv",
          "zendesk/export-2024-07-01-0905-1234567.csv");

  private static final List<String> CRM =
      List.of(
          "generic/crosswalk_ids.csv",
          "hubspot/hubspot-crm-exports-all-companies-2024-07-01.csv",
          "hubspot/hubspot-crm-exports-all-deals-2024-07-01.csv",
          "1c/kontragenty.csv",
          "1c/realizacii_01.01.2023-30.06.2024.csv",
          "bitrix24/COMPANY_20240701.csv",
          "bitrix24/DEAL_20240701.csv",
          "salesforce/dataloader_opportunity_extract.csv",
          "salesforce/formatted_report_resaved_from_excel.csv",
          "salesforce/report1719824700123_accounts.csv");

  /**
   * Good and bad of tickets say less: nine of Ibex's ten ratings are good while it falls, so these
   * clients, whose ratings are as good, may go before it, and nobody else.
   */
  private static final Set<String> NOT_TOLD_BY_TICKETS =
      Set.of(
          "00-00000063 below 00-00000014",
          "00-00000063 below 00-00000070",
          "00-00000063 below 00-00000098",
          "00-00000063 below 00-00000133");

  /** The same figure as printed, whether a CRM export names segments or not. */
  private static final double AS_PRINTED = 0.05;

  /** What the ground truth says of a client. */
  private record Truth(String pattern, String left, boolean mustFlag) {}

  /** One client as a scan sees it. */
  private record Seen(int rank, double satisfaction) {}

  static boolean isThere() {
    return Files.exists(SHARED.resolve("formats/ground_truth.json"));
  }

  @TestFactory
  List<DynamicTest> everyPairTellsTheSame() throws Exception {
    Map<String, Truth> truth = truth();
    Map<String, String> codes = codes();
    List<DynamicTest> tests = new ArrayList<>();
    for (String survey : SURVEYS) {
      Map<String, Double> first = new HashMap<>();
      for (String crm : CRM) {
        tests.add(
            DynamicTest.dynamicTest(
                survey + " with " + crm, () -> check(survey, crm, truth, codes, first)));
      }
    }
    return tests;
  }

  private static void check(
      String survey,
      String crm,
      Map<String, Truth> truth,
      Map<String, String> codes,
      Map<String, Double> first) {
    Run run =
        Run.of(
            EXPORTS,
            "scan",
            survey,
            crm,
            "--aliases",
            ALIASES,
            "--all",
            "--as-of",
            AS_OF,
            "-f",
            "json");
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, Seen> seen = seen(run.out(), codes);
    assertThat(seen.size()).as("clients alive").isBetween(16, 24);
    seen.forEach(
        (code, one) -> {
          Double before = first.putIfAbsent(code, one.satisfaction());
          if (before != null) {
            assertThat(one.satisfaction()).as(code).isCloseTo(before, within(AS_PRINTED));
          }
        });
    List<String> wrong = new ArrayList<>();
    int flagged = 0;
    for (Map.Entry<String, Seen> must : seen.entrySet()) {
      Truth of = truth.get(must.getKey());
      boolean alive = of.left().isEmpty() || of.left().compareTo(AS_OF) > 0;
      if (!of.mustFlag() || !alive) {
        continue;
      }
      flagged++;
      seen.forEach(
          (code, other) -> {
            if (truth.get(code).pattern().equals("high") && other.rank() < must.getValue().rank()) {
              wrong.add(must.getKey() + " below " + code);
            }
          });
    }
    if (survey.startsWith("zendesk/")) {
      wrong.removeAll(NOT_TOLD_BY_TICKETS);
    }
    assertThat(wrong).isEmpty();
    assertThat(flagged).isPositive();
  }

  /** Clients by the code of the ground truth, ranked by risk. */
  private static Map<String, Seen> seen(String json, Map<String, String> codes) {
    List<Map<String, Object>> rows = new ArrayList<>(Json.rows(json));
    rows.sort((a, b) -> Double.compare((Double) b.get("risk"), (Double) a.get("risk")));
    Map<String, Seen> seen = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String id = (String) rows.get(i).get("client_id");
      String name = plain((String) rows.get(i).get("client"));
      String code = codes.getOrDefault(id, codes.get(name));
      assertThat(code).as("a client that the table of ids has: %s, %s", id, name).isNotNull();
      Object satisfaction = rows.get(i).get("satisfaction");
      Seen before =
          seen.put(code, new Seen(i, satisfaction == null ? Double.NaN : (Double) satisfaction));
      assertThat(before).as("%s stands in two rows", code).isNull();
    }
    return seen;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Code by any id or name of the table of ids. */
  private static Map<String, String> codes() throws Exception {
    Map<String, String> codes = new HashMap<>();
    String text = Files.readString(EXPORTS.resolve(ALIASES)).replace("\uFEFF", "");
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        for (int c = 0; c < 15; c++) {
          // as it is: two ids may differ in the case of a letter only
          codes.putIfAbsent(record.get(c), record.get(0));
        }
        codes.putIfAbsent(plain(record.get(1)), record.get(0));
        codes.putIfAbsent(plain(record.get(2)), record.get(0));
        // a survey resaved by a spreadsheet has lost the accents
        codes.putIfAbsent(plain(record.get(1).replaceAll("[^\\x00-\\x7f]", "?")), record.get(0));
      }
    }
    return codes;
  }

  private static Map<String, Truth> truth() throws Exception {
    Map<String, Truth> truth = new HashMap<>();
    String json = Files.readString(SHARED.resolve("formats/ground_truth.json"));
    for (Object client : Json.list(Json.object(json).get("clients"))) {
      Map<String, Object> one = Json.map(client);
      Object left = one.get("left");
      truth.put(
          (String) one.get("code"),
          new Truth(
              (String) one.get("pattern"),
              left == null ? "" : (String) left,
              (Boolean) one.get("must_flag")));
    }
    return truth;
  }
}
