package foreshock.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Numbers computed by other software: {@code src/test/reference/<topic>.csv}, lines {@code
 * key,value}, written by the recipe {@code <topic>.R} beside it.
 */
final class Reference {
  private final String topic;
  private final List<String> lines;

  private Reference(String topic, List<String> lines) {
    this.topic = topic;
    this.lines = lines;
  }

  static Reference of(String topic) {
    return new Reference(topic, read(Path.of("src/test/reference/" + topic + ".csv")));
  }

  double[] numbers(String key) {
    double[] numbers =
        lines.stream()
            .filter(line -> line.startsWith(key + ","))
            .mapToDouble(line -> Double.parseDouble(line.substring(key.length() + 1)))
            .toArray();
    assertThat(numbers).as(topic + ".csv has " + key).isNotEmpty();
    return numbers;
  }

  double number(String key) {
    double[] numbers = numbers(key);
    assertThat(numbers).as(topic + ".csv " + key).hasSize(1);
    return numbers[0];
  }

  /**
   * A column of a table in the folder of shared data, which is not part of this repository; the
   * test is skipped without it.
   */
  static double[] sharedColumn(String file, String column) {
    Path path = Path.of(System.getProperty("foreshock.shared", "../shared"), "reference", file);
    assumeTrue(
        Files.isReadable(path),
        () -> "skipped: " + path + " is not here (set -Dforeshock.shared=FOLDER)");
    List<String> rows = read(path);
    int index = List.of(rows.get(0).split(",")).indexOf(column);
    assertThat(index).as(column + " in " + file).isNotNegative();
    return rows.stream()
        .skip(1)
        .mapToDouble(row -> Double.parseDouble(row.split(",")[index]))
        .toArray();
  }

  /**
   * Equal up to a relative error; a reference of exactly 0 is met up to the same absolute error.
   */
  static void assertClose(double actual, double expected, double relative) {
    assertThat(actual)
        .isCloseTo(expected, within(expected == 0 ? relative : Math.abs(expected) * relative));
  }

  static void assertClose(double[] actual, double[] expected, double relative) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .as("element " + i)
          .isCloseTo(
              expected[i], within(expected[i] == 0 ? relative : Math.abs(expected[i]) * relative));
    }
  }

  static double[] filled(int n, double value) {
    double[] filled = new double[n];
    java.util.Arrays.fill(filled, value);
    return filled;
  }

  /** A random order of 0 … n-1. */
  static int[] shuffled(int n, Random random) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  static double[] reordered(double[] sample, int[] order) {
    double[] result = new double[sample.length];
    for (int i = 0; i < order.length; i++) {
      result[i] = sample[order[i]];
    }
    return result;
  }

  private static List<String> read(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
