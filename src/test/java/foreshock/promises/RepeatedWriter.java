package foreshock.promises;

import foreshock.testdata.Cli;
import java.nio.file.Path;

/** Writes two results in turn to one file, again and again until it is killed. */
final class RepeatedWriter {
  private RepeatedWriter() {}

  /** Arguments: a folder with a portfolio, the name of the output. */
  public static void main(String[] args) {
    Portfolio portfolio = new Portfolio(Path.of(args[0]));
    for (int i = 0; ; i++) {
      write(portfolio, args[1], i);
      if (i == 2) {
        System.out.println("begun");
      }
    }
  }

  /** One of the two results. */
  static void write(Portfolio portfolio, String name, int turn) {
    String command = name.endsWith(".eml") ? "report --no-history" : "trend --by client";
    String period = turn % 2 == 0 ? "month" : "quarter";
    Cli.Result result = portfolio.run(command, "-o", name, "-q", "--period", period);
    if (result.exit() != 0) {
      throw new IllegalStateException(result.err());
    }
  }
}
