package foreshock.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes seeds a little: the same seed of randomness, the same changes. */
final class Mutator {
  private static final int LONGEST = 1 << 16;
  private static final int MOST_STEPS = 5;
  private static final int MOST_REPEATS = 4000;
  private static final List<String> SIGNS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "'",
          "=",
          "+",
          "-",
          "@",
          "\u0000",
          "\uFEFF",
          "\u00A0",
          "\u202F",
          "\u202E",
          "\u2028",
          "\uFF1D",
          "\u001B[31m",
          "\u009B",
          "\uD83D\uDE00",
          "é",
          "Ж",
          "<",
          ">",
          "&",
          "</script>",
          "<img src=x onerror=y>",
          "{",
          "}",
          "[",
          "]",
          "[[",
          ":",
          "#",
          "\\",
          "\\u0000",
          "1e999",
          "1E-999",
          "-0",
          "NaN",
          "0",
          "9",
          "99999999999999999999",
          ".5",
          "1,234",
          "31.02.2024",
          "2024-02-29",
          "Mon ",
          "Feb ",
          "%",
          "/10",
          "/0",
          "--",
          "-f",
          "json",
          "null",
          "true",
          "(",
          ")",
          "€",
          "★");

  private final Random random;
  private final List<byte[]> seeds;

  Mutator(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  /** The next input. */
  byte[] next() {
    byte[] input = any();
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      input = step(input);
    }
    return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] step(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = from + random.nextInt(Math.min(32, input.length - from) + 1);
    return switch (random.nextInt(8)) {
      case 0 -> spliced(input, from, to, new byte[0]);
      case 1 -> spliced(input, from, from, sign());
      case 2 -> spliced(input, from, to, sign());
      case 3 -> spliced(input, from, from, Arrays.copyOfRange(input, from, to));
      case 4 -> flipped(input);
      case 5 -> other(input, from);
      case 6 -> spliced(input, from, to, new byte[] {(byte) random.nextInt(256)});
      default -> random.nextInt(20) == 0 ? repeated(input, from) : spliced(input, from, to, sign());
    };
  }

  private byte[] sign() {
    return SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flipped(byte[] input) {
    byte[] changed = input.clone();
    if (changed.length > 0) {
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  /** The beginning of this one and the end of another. */
  private byte[] other(byte[] input, int from) {
    byte[] tail = any();
    int at = random.nextInt(tail.length + 1);
    return spliced(input, from, input.length, Arrays.copyOfRange(tail, at, tail.length));
  }

  /** What is deep or long shows what recurses. */
  private byte[] repeated(byte[] input, int from) {
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    byte[] sign = sign();
    for (int i = random.nextInt(MOST_REPEATS); i >= 0; i--) {
      many.writeBytes(sign);
    }
    return spliced(input, from, from, many.toByteArray());
  }

  private static byte[] spliced(byte[] input, int from, int to, byte[] within) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(input, 0, from);
    out.writeBytes(within);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }
}
