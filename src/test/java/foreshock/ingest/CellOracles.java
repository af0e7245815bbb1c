package foreshock.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What holds for the reading of any cell, whatever stands in it. */
public final class CellOracles {
  private CellOracles() {}

  /** A day is one of the calendar's, and what is written of it is read as the same day. */
  public static void date(String text) {
    for (DateOrder order : DateOrder.values()) {
      int strict = DateParser.parse(text, order, false);
      int day = DateParser.parse(text, order, true);
      if (DateParser.isDay(strict)) {
        assertThat(day).isEqualTo(strict);
      }
      assertThat(DateParser.parse(" " + text + "\u00a0", order, true)).isEqualTo(day);
      if (DateParser.isDay(day)) {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertThat(date.getYear()).isBetween(1901, 2199);
        assertThat(DateParser.parse(date.toString(), order, false)).isEqualTo(day);
      } else {
        assertThat(day).isIn(DateParser.MISSING, DateParser.BAD);
      }
      DatePattern pattern = new DatePattern(order);
      pattern.add(text);
      assertThat(pattern.text()).isNotNull();
    }
  }

  /** A figure is finite, the quick way and the slow one agree, and it is read as it is written. */
  public static void number(String text) {
    for (char decimal : new char[] {NumberParser.EITHER, '.', ','}) {
      for (boolean grouped : new boolean[] {false, true}) {
        double value = NumberParser.parse(text, decimal, grouped);
        assertThat(NumberParser.parse(" " + text, decimal, grouped))
            .isEqualTo(Double.valueOf(value));
        if (!Double.isNaN(value)) {
          assertThat(value).isFinite();
          String plain = new BigDecimal(Double.toString(value)).toPlainString();
          assertThat(NumberParser.parse(plain, '.', grouped)).isEqualTo(value);
        }
      }
    }
    NumberVote vote = new NumberVote();
    vote.add(text);
    assertThat(vote.decimal()).isIn(NumberParser.EITHER, '.', ',');
  }

  /** An answer is finite, and a scale that it names runs upwards. */
  public static void score(String text) {
    AnswerParser parser = new AnswerParser();
    AnswerWords.Ladder ladder = AnswerWords.ladderOf(List.of(text), List.of(text));
    if (parser.parse(Cells.clean(text), ladder) == AnswerParser.Kind.ANSWER) {
      assertThat(parser.value()).isFinite().isNotNegative();
      Scale scale = parser.scale();
      if (!scale.equals(Scale.UNKNOWN)) {
        assertThat(scale.low()).isLessThanOrEqualTo(scale.high());
      }
    }
    ScaleHints.of(text);
  }
}
