package foreshock.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The same targets for Jazzer, which changes the inputs by the code that they reach. Its agent
 * stays in the JVM for whatever runs there afterwards, so this is no part of the usual run, which
 * goes by names that end in {@code Test}; `scripts/fuzz` runs it.
 */
class CoverageFuzz {
  @FuzzTest
  void dates(byte[] input) throws Exception {
    Target.DATES.check(input);
  }

  @FuzzTest
  void numbers(byte[] input) throws Exception {
    Target.NUMBERS.check(input);
  }

  @FuzzTest
  void scores(byte[] input) throws Exception {
    Target.SCORES.check(input);
  }

  @FuzzTest
  void cells(byte[] input) throws Exception {
    Target.CELLS.check(input);
  }

  @FuzzTest
  void files(byte[] input) throws Exception {
    Target.FILES.check(input);
  }

  @FuzzTest
  void toml(byte[] input) throws Exception {
    Target.TOML.check(input);
  }

  @FuzzTest
  void arguments(byte[] input) throws Exception {
    Target.ARGUMENTS.check(input);
  }

  @FuzzTest
  void baseline(byte[] input) throws Exception {
    Target.BASELINE.check(input);
  }

  @FuzzTest
  void guard(byte[] input) throws Exception {
    Target.GUARD.check(input);
  }

  @FuzzTest
  void pages(byte[] input) throws Exception {
    Target.PAGES.check(input);
  }
}
