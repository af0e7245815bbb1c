package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one form share scales, files of different systems do not. */
final class SurveyFormsTest {
  private static final String TICKETS =
      "\"Ticket ID\",\"Ticket solved - Date\",\"Ticket organisation name\",\"Ticket satisfaction rating\"\n";
  private static final String SUBMISSIONS =
      "Record ID,Date,Company name,Survey type,Survey name,Rating,Response\n";

  @TempDir Path folder;

  @Test
  void twoSystemsThatAskCsatHaveAScaleEach() throws Exception {
    Path hubspot = file("hubspot.csv", SUBMISSIONS + submissions());
    Path zendesk = file("zendesk.csv", TICKETS + tickets());
    for (List<Path> order : List.of(List.of(hubspot, zendesk), List.of(zendesk, hubspot))) {
      ScaleBook scales = read(order, ReadingSettings.defaults()).reading.scales();
      assertThat(scales.scaleOf(order.indexOf(hubspot), "CSAT")).isEqualTo(new Scale(0, 2));
      assertThat(scales.scaleOf(order.indexOf(zendesk), "CSAT")).isEqualTo(new Scale(1, 5));
      assertThat(scales.isOne("CSAT")).isFalse();
    }
  }

  @Test
  void eachFileOfOneFormHasTheScaleOfAll() throws Exception {
    String header = "client,date,quality,support\n";
    Path low = file("january.csv", header + rows("quality", 2, 5));
    Path high = file("february.csv", header + rows("quality", 1, 10));
    // a column more does not make another form
    Path more =
        file("march.csv", "client,date,quality,support,branch\n" + rows("quality", 2, 4, ",north"));
    for (List<Path> order : List.of(List.of(low, high, more), List.of(more, high, low))) {
      Rows rows = read(order, ReadingSettings.defaults());
      for (int file = 0; file < 3; file++) {
        assertThat(rows.reading.scales().scaleOf(file, "quality")).isEqualTo(new Scale(1, 10));
      }
      assertThat(rows.reading.scales().isOne("quality")).isTrue();
      assertThat(rows.reading.scales().otherwise(order.indexOf(low), "quality"))
          .as("a file whose answers would have made another scale")
          .isEqualTo(new Scale(1, 5));
    }
  }

  @Test
  void otherQuestionsAreAnotherForm() throws Exception {
    Path yearly = file("a.csv", "client,date,quality,support,delivery\n" + rows("quality", 1, 10));
    Path pulse = file("b.csv", "company,date,quality,mood,remark\n" + rows("quality", 1, 5));
    ScaleBook scales = read(List.of(yearly, pulse), ReadingSettings.defaults()).reading.scales();
    assertThat(scales.scaleOf(0, "quality")).isEqualTo(new Scale(1, 10));
    assertThat(scales.scaleOf(1, "quality")).isEqualTo(new Scale(1, 5));
  }

  @Test
  void aScaleThatIsGivenForOneFileIsThatFilesOnly() throws Exception {
    String header = "client,date,quality,support\n";
    Path low = file("january.csv", header + rows("quality", 1, 5));
    Path high = file("february.csv", header + rows("quality", 1, 10));
    FileRules rules =
        FileRules.NONE
            .withPattern("january.csv")
            .withScales(Map.of("Quality", new Scale(1, 5), "support", new Scale(5, 1)));
    ReadingSettings settings = ReadingSettings.defaults().withFileRules(List.of(rules));
    ScaleBook scales = read(List.of(low, high), settings).reading.scales();
    assertThat(scales.scaleOf(0, "quality")).isEqualTo(new Scale(1, 5));
    assertThat(scales.isGiven(0, "support")).isTrue();
    assertThat(scales.scaleOf(1, "quality")).isEqualTo(new Scale(1, 10));
  }

  @Test
  void answersOutsideTheirOwnSystemsScaleAreSetAside() throws Exception {
    Path zendesk =
        file("zendesk.csv", TICKETS + tickets() + "\"999\",\"2024-03-01\",\"C1\",\"9\"\n");
    Path other = file("other.csv", "client,date,csat,support\n" + rows("csat", 1, 10));
    Rows rows = read(List.of(zendesk, other), ReadingSettings.defaults());
    assertThat(rows.reading.files().get(0).rejectedByReason()).containsKey("bad-score");
  }

  private static String submissions() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(i).append(",2024-02-").append(10 + i % 18).append(" 09:30,C").append(i % 9);
      text.append(",CSAT,Support,").append(i % 3).append(",\n");
    }
    return text.toString();
  }

  private static String tickets() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 160; i++) {
      text.append("\"").append(i).append("\",\"2024-02-").append(10 + i % 18).append("\",\"C");
      text.append(i % 9).append("\",\"").append(1 + i % 5).append("\"\n");
    }
    return text.toString();
  }

  private static String rows(String item, int from, int to) {
    return rows(item, from, to, "");
  }

  private static String rows(String item, int from, int to, String more) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int answer = from + i % (to - from + 1);
      lines.add(
          "C"
              + i % 9
              + ",2024-0"
              + (1 + i % 6)
              + "-"
              + (10 + i % 18)
              + ","
              + answer
              + ","
              + (1 + i % 4)
              + more);
    }
    Collections.sort(lines);
    return String.join("\n", lines) + "\n";
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Rows read(List<Path> files, ReadingSettings settings) throws Exception {
    return Rows.of(files.stream().map(InputFile::of).toList(), settings, new byte[0]);
  }
}
