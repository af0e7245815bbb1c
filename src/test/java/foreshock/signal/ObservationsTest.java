package foreshock.signal;

import static org.assertj.core.api.Assertions.assertThat;

import foreshock.axis.AsOf;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final IndexModel INDEX =
      new IndexModel(70, new double[] {70}, new double[] {1}, new double[] {20});

  /** One answer a day of each of these, in their order. */
  private static Observations of(String... who) {
    ExportBuilder export = new ExportBuilder().client("A");
    for (int i = 0; i < who.length; i++) {
      export.answer("A", AS_OF.day() - who.length + 1 + i, who[i], 50 + i);
    }
    return Observations.of(export.build().client("A", AS_OF).responses(), INDEX, AS_OF.day());
  }

  @Test
  void onePersonHasNoOffset() {
    Observations one = of("p", "p", "p");
    assertThat(one.voices()).isZero();
    assertThat(one.heard()).isEqualTo(1);
    assertThat(one.voice()).containsOnly(Observations.NO_VOICE);
    assertThat(one.stranger()).containsOnly(false);
    assertThat(one.index()).containsExactly(50, 51, 52);
    assertThat(one.variance()).containsOnly(20);
  }

  @Test
  void whoAnswersOnceIsAStranger() {
    Observations two = of("p", "q", "p");
    assertThat(two.heard()).isEqualTo(2);
    assertThat(two.voices()).isEqualTo(1);
    assertThat(two.voice()).containsExactly(0, Observations.NO_VOICE, 0);
    assertThat(two.stranger()).containsExactly(false, true, false);
  }

  @Test
  void thoseWhoAnswerMostHaveThePlaces() {
    Observations many = of("a", "a", "b", "b", "b", "c", "c", "d", "d", "e", "e", "f");
    assertThat(many.voices()).isEqualTo(4);
    assertThat(many.voice()[2]).as("b answers most").isZero();
    long strangers = IntStream.of(0, 5, 7, 9).filter(i -> many.stranger()[i]).count();
    assertThat(strangers).as("of a, c, d and e one finds no place").isEqualTo(1);
    assertThat(many.stranger()[11]).as("f answers once").isTrue();
    assertThat(many.heard()).isEqualTo(6);
  }

  @Test
  void whoDoesNotSayWhoTheyAre() {
    Observations nameless = of("", "");
    assertThat(nameless.heard()).isEqualTo(1);
    assertThat(nameless.voices()).isZero();
    assertThat(of().heard()).isZero();
  }

  @Test
  void nothingAfterTheDay() {
    ExportBuilder export = new ExportBuilder().answer("A", AS_OF.day(), "p", 50);
    assertThat(
            Observations.of(export.build().client("A", AS_OF).responses(), INDEX, AS_OF.day() - 1)
                .size())
        .isZero();
  }

  /** Answers that have no weight do not count as if they were in the middle. */
  @Test
  void answersWithoutWeightAreNone() {
    IndexModel none = new IndexModel(70, new double[] {70}, new double[] {0}, new double[] {20});
    ExportBuilder export = new ExportBuilder().answer("A", AS_OF.day(), "p", 50);
    assertThat(
            Observations.of(export.build().client("A", AS_OF).responses(), none, AS_OF.day())
                .size())
        .isZero();
  }
}
