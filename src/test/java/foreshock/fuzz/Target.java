package foreshock.fuzz;

import foreshock.cli.CommandOracles;
import foreshock.ingest.CellOracles;
import foreshock.ingest.ReadingOracles;
import foreshock.report.OutputOracles;
import java.nio.charset.StandardCharsets;

/** What is fuzzed: a part of the program that takes what others wrote, and what has to hold. */
enum Target {
  DATES(3000, text(CellOracles::date)),
  NUMBERS(3000, text(CellOracles::number)),
  SCORES(1500, text(CellOracles::score)),
  CELLS(400, ReadingOracles::cells),
  FILES(20, ReadingOracles::file),
  TOML(150, CommandOracles::configuration),
  ARGUMENTS(10, text(CommandOracles::commandLine)),
  BASELINE(1500, OutputOracles::baseline),
  GUARD(500, text(OutputOracles::guard)),
  PAGES(100, text(OutputOracles::page));

  /** Mutations of the run that is part of every build. */
  final int mutations;

  private final Oracle oracle;

  Target(int mutations, Oracle oracle) {
    this.mutations = mutations;
    this.oracle = oracle;
  }

  /** Fails where something does not hold for these bytes. */
  void check(byte[] input) throws Exception {
    oracle.check(input);
  }

  private interface Oracle {
    void check(byte[] input) throws Exception;
  }

  private interface TextOracle {
    void check(String text) throws Exception;
  }

  /** Bytes that are no UTF-8 stand as replacement characters in the text, as decoders put them. */
  private static Oracle text(TextOracle oracle) {
    return bytes -> oracle.check(new String(bytes, StandardCharsets.UTF_8));
  }
}
