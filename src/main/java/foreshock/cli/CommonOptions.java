package foreshock.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that every command which reads exports takes. */
final class CommonOptions {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "CSV exports; each one's role is recognised from its columns. - reads standard input.")
  List<String> files = List.of();

  @Option(
      names = "--clients",
      paramLabel = "FILE",
      description = "A clients file (repeatable, globs allowed).")
  List<String> clients = List.of();

  @Option(
      names = "--orders",
      paramLabel = "FILE",
      description = "Orders, invoices, deals or payments.")
  List<String> orders = List.of();

  @Option(names = "--surveys", paramLabel = "FILE", description = "Survey responses, wide or long.")
  List<String> surveys = List.of();

  @Option(names = "--interactions", paramLabel = "FILE", description = "Visits, calls or tickets.")
  List<String> interactions = List.of();

  @Option(names = "--events", paramLabel = "FILE", description = "Changes that the company made.")
  List<String> events = List.of();

  @Option(names = "--invitations", paramLabel = "FILE", description = "Surveys that were sent.")
  List<String> invitations = List.of();

  @Option(
      names = "--aliases",
      paramLabel = "FILE",
      description =
          "Who is who (repeatable): a row a client, all its ids and names in any columns.")
  List<String> aliases = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Nothing dated after it is used: a date, or today. Default: the latest answer, won order or interaction.")
  String asOf = "";

  @Option(
      names = "--horizon",
      paramLabel = "MONTHS",
      description = "Risk is the probability of leaving within so many months (default 6m).")
  String horizon = "";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "month, quarter, week or auto; shapes trend and lag --series only.")
  String period = "";

  @Option(names = "--config", paramLabel = "FILE", description = "Configuration (foreshock.toml).")
  String config = "";

  @Option(names = "--lang", paramLabel = "LANG", description = "en or ru.")
  String lang = "";

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "Order of day and month where the files do not settle it, e.g. dd/MM/yyyy.")
  String dateFormat = "";

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Rows that were set aside, whole, with file, line and reason.")
  String rejects = "";

  @Option(
      names = "--pseudonymise",
      paramLabel = "KEYFILE",
      description =
          "For sharing: pseudonyms for clients, managers and respondents, always the same with this key; no comments.")
  String pseudonymise = "";

  @Option(
      names = "--max-rejects",
      paramLabel = "SHARE",
      description = "Stop with exit 4 when more of a file's rows are set aside (default 5%%).")
  String maxRejects = "";

  @Option(names = "--strict", description = "Stop at the first row that cannot be used.")
  boolean strict;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only errors on standard error.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "More on standard error; twice for stack traces.")
  boolean[] verbose = {};

  @Option(names = "--no-progress", description = "No progress on standard error.")
  boolean noProgress;
}
