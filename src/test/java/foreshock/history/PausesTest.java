package foreshock.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PausesTest {
  @Test
  void medianAndLongestAreThoseOfTheSortedPauses() {
    SplittableRandom random = new SplittableRandom(4);
    for (int run = 0; run < 500; run++) {
      int[] day = new int[random.nextInt(40)];
      for (int i = 1; i < day.length; i++) {
        day[i] = day[i - 1] + random.nextInt(1 + run % 9);
      }
      Orders orders =
          new Orders(PackedInts.of(day, day.length), new double[day.length], 0, day.length);
      int count = random.nextInt(day.length + 1);
      double[] sorted = orders.pauses(count);
      Pauses pauses = orders.pausesBetween(count);
      assertThat(pauses.count()).isEqualTo(sorted.length);
      assertThat(Double.valueOf(pauses.median())).isEqualTo(Double.valueOf(Orders.median(sorted)));
      assertThat(pauses.longest()).isEqualTo((int) Arrays.stream(sorted).max().orElse(0));
    }
  }
}
