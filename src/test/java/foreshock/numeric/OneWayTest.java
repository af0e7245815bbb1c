package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OneWayTest {
  /**
   * R 4.2.2: {@code x <- c(70,74,66, 80,85,83,81, 60,77); g <-
   * factor(c("a","a","a","b","b","b","b","c","c")); a <- anova(lm(x~g)); n <- tapply(x,g,length);
   * n0 <- (sum(n)-sum(n^2)/sum(n))/2; a[["Pr(>F)"]][1]; (a[["Mean Sq"]][1]-a[["Mean Sq"]][2])/n0;
   * a[["Mean Sq"]][2]}.
   */
  @Test
  void isAsInR() {
    double[][] groups = {{70, 74, 66}, {80, 85, 83, 81}, {60, 77}};
    OneWay test = of(groups);
    assertThat(test.pValue()).isCloseTo(0.0396436671465327, within(1e-12));
    assertThat(test.between()).isCloseTo(52.94230769230771, within(1e-11));
    assertThat(test.within()).isCloseTo(31.875, within(1e-11));
  }

  @Test
  void nothingIsToldOfOneGroupOrOfSingleMembers() {
    assertThat(of(new double[][] {{1, 2, 3}})).isEqualTo(OneWay.UNKNOWN);
    assertThat(of(new double[][] {{1}, {2}})).isEqualTo(OneWay.UNKNOWN);
    assertThat(of(new double[][] {{1, 1}, {2, 2}})).isEqualTo(OneWay.UNKNOWN);
  }

  private static OneWay of(double[][] groups) {
    long[] count = new long[groups.length];
    double[] sum = new double[groups.length];
    double[] squares = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      for (double value : groups[i]) {
        count[i]++;
        sum[i] += value;
        squares[i] += value * value;
      }
    }
    return OneWay.test(count, sum, squares);
  }
}
