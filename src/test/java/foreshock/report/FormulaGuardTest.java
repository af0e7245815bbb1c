package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1 495 123-45-67",
        "-x",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00A0=1",
        " \u00A0 @x",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "=",
        "-",
        "--1",
        "-1-1",
        "\t-5",
        "\u0000=1",
        "\uFEFF=1",
        "\u200B=1",
        "\u3000=1",
        "\u202F=1",
        "  \n",
        "=HYPERLINK(\"http://x\",\"y\")",
        "-2+3+cmd|' /C calc'!A0",
        "-1 234",
        "\uFF0D5"
      })
  void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    assertThat(FormulaGuard.guard(text)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme",
        "'=1",
        "a=b",
        "x\ny",
        "-3.2",
        "+74951234567",
        " -5 ",
        "-1,5",
        "1e5",
        "-1E-5",
        "#N/A",
        "ООО «Ромашка»",
        "a\n\nb",
        "a\r\nb",
        "a\n",
        "0",
        "."
      })
  void whatIsHarmlessStays(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
  }

  @Test
  void everyLineOfACellIsGuarded() {
    assertThat(FormulaGuard.guard("good\n=1\r\n  @x\rb\n- a"))
        .isEqualTo("good\n'=1\r\n'  @x\rb\n'- a");
    assertThat(FormulaGuard.guard("-5\n-6")).isEqualTo("'-5\n'-6");
    assertThat(FormulaGuard.guard("\n=1")).isEqualTo("'\n'=1");
  }

  @Test
  void twiceIsOnceAndOnlyApostrophesAreAdded() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = SampleDocuments.hostile(random, 12);
      String guarded = FormulaGuard.guard(text);
      assertThat(FormulaGuard.guard(guarded)).isEqualTo(guarded);
      assertThat(guarded.replace("'", "")).isEqualTo(text.replace("'", ""));
    }
  }
}
