package foreshock.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every seed and some seeded changes of the seeds, in every build; `scripts/fuzz` goes on. */
class BoundedFuzzTest {
  private static final int SHOWN = 300;

  @ParameterizedTest
  @EnumSource
  void whatHoldsForTheSeedsHoldsWhenTheyChange(Target target) throws IOException {
    List<byte[]> seeds = Corpus.seeds(target);
    assertThat(seeds).hasSizeGreaterThan(3);
    for (byte[] seed : seeds) {
      check(target, seed);
    }
    int mutations = Integer.getInteger("foreshock.mutations", target.mutations);
    Mutator mutator = new Mutator(Long.getLong("foreshock.seed", 1), seeds);
    for (int i = 0; i < mutations; i++) {
      check(target, mutator.next());
    }
  }

  private static void check(Target target, byte[] input) {
    try {
      target.check(input);
    } catch (Exception | StackOverflowError | AssertionError failure) {
      throw new AssertionError(target + " fails for " + shown(input), failure);
    }
  }

  private static String shown(byte[] input) {
    String text = new String(input, 0, Math.min(SHOWN, input.length), StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(input, 0, Math.min(SHOWN, input.length));
    return input.length + " bytes: " + text.replaceAll("\\p{Cntrl}", "·") + " = " + hex;
  }
}
