package foreshock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "Müller, 6",
    "漢字, 4",
    "e\u0301, 1",
    "ООО «Ромашка», 13",
    "ＡＢ, 4",
    "ｱ, 1",
    "한, 2",
    "\u1112\u1161\u11AB, 2",
    "👍, 2",
    "\u2764, 1",
    "\u2764\uFE0F, 2",
    "…, 1",
    "▁▂█, 3",
    "● alarm, 7",
    "a\u200Bb, 2",
    "👩\u200D💻, 4"
  })
  void columnsOfATerminal(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  /** UAX #11 by ICU's data; where Java knows the code point. */
  @Test
  void agreesWithUnicodeForEveryCodePoint() {
    for (int codePoint = 0x20; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int type = UCharacter.getType(codePoint);
      if (Character.isDefined(codePoint)
          && Character.getType(codePoint) == type
          && !Character.isISOControl(codePoint)) {
        int width = byUnicode(codePoint, type);
        // Told only where it fails: a million descriptions take their time.
        if (DisplayWidth.of(codePoint) != width) {
          fail("U+%X takes %d columns", codePoint, width);
        }
      }
    }
  }

  static int byUnicode(int codePoint, int type) {
    int syllable = UCharacter.getIntPropertyValue(codePoint, UProperty.HANGUL_SYLLABLE_TYPE);
    boolean drawnIntoTheLast =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT
            || syllable == UCharacter.HangulSyllableType.VOWEL_JAMO
            || syllable == UCharacter.HangulSyllableType.TRAILING_JAMO;
    if (drawnIntoTheLast) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  /** An own sum, so that tables are not measured by what they were drawn with. */
  static int ofLine(String line) {
    int[] width = {0};
    line.codePoints()
        .forEach(
            codePoint ->
                width[0] +=
                    codePoint == 0xFE0F ? 0 : byUnicode(codePoint, UCharacter.getType(codePoint)));
    return width[0];
  }
}
