package foreshock.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The seeds of a target, a file each, where Jazzer looks for them too. What a long run finds to
 * fail it puts beside them, and every build tries it from then on.
 */
final class Corpus {
  private static final Path ROOT =
      Path.of("src/test/resources/foreshock/fuzz", CoverageFuzz.class.getSimpleName() + "Inputs");

  private Corpus() {}

  static Path folder(Target target) {
    return ROOT.resolve(target.name().toLowerCase(Locale.ROOT));
  }

  static List<byte[]> seeds(Target target) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder(target))) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }
}
