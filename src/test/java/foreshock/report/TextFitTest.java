package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFitTest {
  @Test
  void cutsOnlyWhatIsTooLong() {
    assertThat(TextFit.cut("Romashka", 8, false)).isEqualTo("Romashka");
    assertThat(TextFit.cut("Romashka", 7, false)).isEqualTo("Romash…");
    assertThat(TextFit.cut("Romashka", 7, true)).isEqualTo("Roma...");
    assertThat(TextFit.cut("漢字漢字", 6, false)).isEqualTo("漢字…");
    assertThat(TextFit.cut("e\u0301e\u0301e\u0301", 2, false)).isEqualTo("e\u0301…");
    assertThat(TextFit.cut("Rom ashka", 5, false)).isEqualTo("Rom…");
    assertThat(TextFit.cut("Romashka", 2, true)).isEqualTo("..");
  }

  @Test
  void wrapsAtSpacesOrInALongWord() {
    assertThat(TextFit.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(TextFit.wrap("one two three", 9)).containsExactly("one two", "three");
    assertThat(TextFit.wrap("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
    assertThat(TextFit.wrap("漢字漢字", 5)).containsExactly("漢字", "漢字");
    assertThat(TextFit.wrap("漢字", 1)).as("no room at all, and yet an end").hasSize(2);
    assertThat(TextFit.wrap("", 5)).containsExactly("");
    assertThat(TextFit.wrap("   ", 2)).containsExactly("");
  }

  @Test
  void neverTooWideAndNothingLost() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      String text = SafeText.of(SampleDocuments.hostile(random, 60), false);
      int width = 2 + random.nextInt(40);
      List<String> lines = TextFit.wrap(text, width);
      assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= width);
      assertThat(unspaced(String.join("", lines))).isEqualTo(unspaced(text));
      assertThat(DisplayWidth.of(TextFit.cut(text, width, i % 2 == 0))).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void terminalsGetNoOrdersFromTheData() {
    assertThat(SafeText.of("a\u001B[31mb\u0007\u009Bc\u0000", false)).isEqualTo("a·[31mb··c·");
    assertThat(SafeText.of("a\u001B]0;x\u0007", true)).isEqualTo("a?]0;x?");
    assertThat(SafeText.of("a\r\nb\tc\u2028d\u2029e", false)).isEqualTo("a b c d e");
    assertThat(SafeText.of("x\u202Egnp\u2066y\u200F\u061C\uFEFF\u00AD", false)).isEqualTo("xgnpy");
    assertThat(SafeText.of("\uD83D\u0000", false)).isEqualTo("\uFFFD·");
    assertThat(SafeText.of("👩\u200D💻 می\u200Cخواهم", false))
        .isEqualTo("👩\u200D💻 می\u200Cخواهم");
  }

  @Test
  void sparklineGoesFromLowToHigh() {
    double[] values = {0, 12.5, 50, 99, 100, -7, 300, Double.NaN};
    assertThat(Sparkline.of(values, 0, 100, false)).isEqualTo("▁▂▅██▁█·");
    assertThat(Sparkline.of(values, 0, 100, true)).isEqualTo("1258818 ");
    assertThat(Sparkline.of(new double[] {3, 3}, 3, 3, false)).isEqualTo("▅▅");
    assertThat(Sparkline.of(new double[0], 0, 1, false)).isEmpty();
  }

  private static String unspaced(String text) {
    return text.replace(" ", "");
  }
}
