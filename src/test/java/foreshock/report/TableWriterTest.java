package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreshock.report.TableLayout.Fit;
import foreshock.report.TableLayout.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableWriterTest {
  private static final TableLayout LAYOUT =
      new TableLayout(
          List.of(
              new Show("client_id", "id", Fit.WHOLE, 0),
              new Show("client", "client", Fit.CUT, 0),
              new Show("level", "level", Fit.WHOLE, 0),
              new Show("risk", "risk", Fit.WHOLE, 1),
              new Show("value_at_risk", "at risk", Fit.WHOLE, 2),
              new Show("change", "change", Fit.WHOLE, 3),
              new Show("reason", "why", Fit.WRAP, 0)));

  private static final ResultDocument SMALL =
      SampleDocuments.scan(
              List.of(
                  SampleDocuments.scanRow("C-1", "Acme Widgets and Sons of Bristol", "alarm", 0.37),
                  SampleDocuments.scanRow("C-20", "漢字商事", "watch", 0.004)))
          .shownAs(LAYOUT, "No client to show.");

  @Test
  void onAWideTerminalTheSentenceStandsInTheRow() {
    List<Show> shows = new ArrayList<>(LAYOUT.shows());
    shows.subList(4, 6).clear();
    assertThat(table(SMALL.shownAs(new TableLayout(shows), ""), 110))
        .isEqualTo(
            """
            Satisfaction is 61.4, 5.2 points lower than six months ago.

            id    client                     level    risk  why
            ────  ─────────────────────────  ───────  ────  ──────────────────────────────────────────────────────────────
            C-1   Acme Widgets and Sons of…  ● alarm  37 %  Satisfaction fell by 18 points since January while sales held.
            C-20  漢字商事                   ◆ watch  <1 %  Satisfaction fell by 18 points since January while sales held.
            """);
  }

  @Test
  void onANarrowTerminalItGoesUnderTheRow() {
    assertThat(table(SMALL, 60))
        .isEqualTo(
            """
            Satisfaction is 61.4, 5.2 points lower than six months ago.

            id    client                  level    risk  at risk  change
            ────  ──────────────────────  ───────  ────  ───────  ──────
            C-1   Acme Widgets and Sons…  ● alarm  37 %   45 679   -18.3
                Satisfaction fell by 18 points since January while sales
                held.
            C-20  漢字商事                ◆ watch  <1 %      494   -18.3
                Satisfaction fell by 18 points since January while sales
                held.
            """);
  }

  @Test
  void theGreatestDropOrderGoesFirst() {
    assertThat(header(SMALL, 45)).isEqualTo("id client level risk risk change");
    assertThat(header(SMALL, 44)).isEqualTo("id client level risk risk");
    assertThat(header(SMALL, 36)).isEqualTo("id client level risk");
    assertThat(header(SMALL, 26)).isEqualTo("id client level");
  }

  @Test
  void asciiDrawsInAscii() {
    WriteOptions ascii = new WriteOptions(50, false, true, false, true);
    ResultDocument document =
        SampleDocuments.scan(
                List.of(
                    SampleDocuments.scanRow(
                        "C-1", "Acme\u001B Widgets and Sons of Bristol", "alarm", .4),
                    SampleDocuments.scanRow("C-2", "Acme Widgets and Sons of Bristol", "warn", 0.4),
                    SampleDocuments.scanRow("C-3", "Acme", "watch", 0.4),
                    SampleDocuments.scanRow("C-4", "Acme", "ok", 0.4)))
            .shownAs(LAYOUT, "");
    String written = SampleDocuments.written(document, Format.TABLE, ascii);
    assertThat(written).matches("[\\x20-\\x7E\n]+").contains("! alarm", "^ warn", "o watch", "...");
  }

  @Test
  void coloursAreOfTheSixteenAndOnlyAroundTheLevel() {
    WriteOptions colour = new WriteOptions(140, true, false, false, true);
    String written = SampleDocuments.written(SMALL, Format.TABLE, colour);
    assertThat(written)
        .contains("\u001B[1;31m● alarm\u001B[0m  37 %", "\u001B[36m◆ watch\u001B[0m  <1 %");
    assertThat(written.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(table(SMALL, 140));
    assertThat(table(SMALL, 140)).doesNotContain("\u001B");
  }

  @Test
  void withoutRowsItSaysSo() {
    ResultDocument empty = SampleDocuments.scan(List.of()).shownAs(LAYOUT, "No client to show.");
    assertThat(table(empty, 80))
        .isEqualTo(
            "Satisfaction is 61.4, 5.2 points lower than six months ago.\n\nNo client to show.\n");
  }

  @Test
  void withoutTruncationNothingIsCutOrDropped() {
    WriteOptions whole = new WriteOptions(40, false, false, false, false);
    String written = SampleDocuments.written(SMALL, Format.TABLE, whole);
    assertThat(written).contains("Acme Widgets and Sons of Bristol", "change").doesNotContain("…");
  }

  @Test
  void noLineIsWiderThanTheTerminalWhateverTheDataAndNoIdIsCut() {
    Random random = new Random(17);
    for (int width = 40; width <= 200; width += 1 + random.nextInt(7)) {
      for (boolean ascii : new boolean[] {true, false}) {
        List<List<Cell>> rows = SampleDocuments.hostileScanRows(random, 12);
        for (TableLayout layout : List.of(LAYOUT, TableLayout.everything(ScanColumns.ALL))) {
          WriteOptions options = new WriteOptions(width, false, ascii, false, true);
          String written =
              SampleDocuments.written(
                  SampleDocuments.scan(rows).shownAs(layout, ""), Format.TABLE, options);
          for (String line : written.split("\n")) {
            assertThat(DisplayWidthTest.ofLine(line)).as(line).isLessThanOrEqualTo(width);
            assertThat(line.codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(codePoint -> codePoint >= 0x202A && codePoint <= 0x202E)
                .noneMatch(codePoint -> codePoint >= 0x2066 && codePoint <= 0x2069);
          }
          String unspaced = written.replaceAll("\\s", "");
          for (List<Cell> row : rows) {
            String id = SafeText.of(((Cell.Text) row.get(0)).value(), ascii);
            if (DisplayWidth.of(id) <= 20) {
              assertThat(unspaced).contains(id.replaceAll("\\s", ""));
            }
          }
        }
      }
    }
  }

  @Test
  void anIdWiderThanTheTerminalBreaksOverLines() {
    ResultDocument document =
        SampleDocuments.scan(List.of(SampleDocuments.scanRow("x".repeat(50), "Acme", "ok", 0.1)))
            .shownAs(LAYOUT, "");
    assertThat(table(document, 40)).contains("\n" + "x".repeat(40) + "\n" + "x".repeat(10) + "\n");
  }

  @Test
  void aLayoutMustNameColumnsOfTheTable() {
    TableLayout wrong = new TableLayout(List.of(new Show("rsik", "risk", Fit.WHOLE, 0)));
    assertThatThrownBy(() -> table(SMALL.shownAs(wrong, ""), 80)).hasMessageContaining("rsik");
    assertThatThrownBy(() -> new TableLayout(List.of(LAYOUT.shows().get(0), LAYOUT.shows().get(0))))
        .hasMessageContaining("twice");
  }

  @Test
  void markdownShowsTheDataAsTheyAre() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(SampleDocuments.scanRow("C|1", "<b>*x*</b>\n[a](http://b)", "alarm", 0.37));
    TableLayout layout = new TableLayout(LAYOUT.shows().subList(0, 4));
    assertThat(
            SampleDocuments.written(
                SampleDocuments.scan(rows).shownAs(layout, ""), Format.MARKDOWN))
        .isEqualTo(
            """
            Satisfaction is 61.4, 5.2 points lower than six months ago.

            | id | client | level | risk |
            | --- | --- | --- | ---: |
            | C\\|1 | &lt;b&gt;\\*x\\*&lt;/b&gt; \\[a\\](http://b) | ● alarm | 37 % |
            """);
  }

  private static String table(ResultDocument document, int width) {
    return SampleDocuments.written(document, Format.TABLE, WriteOptions.plain(width));
  }

  private static String header(ResultDocument document, int width) {
    String[] lines = table(document, width).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("──")) {
        return lines[i - 1].replaceAll(" +", " ");
      }
    }
    return "";
  }
}
