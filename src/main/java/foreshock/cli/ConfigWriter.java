package foreshock.cli;

import foreshock.ingest.Field;
import foreshock.ingest.FileReport;
import foreshock.ingest.FileRules;
import foreshock.ingest.InputFile;
import foreshock.ingest.Reading;
import foreshock.ingest.Scale;
import foreshock.ingest.ScaleBook;
import foreshock.report.AtomicOutput;
import foreshock.report.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a commented foreshock.toml that makes every guess of a reading explicit. */
final class ConfigWriter {
  /** A date or a number of an export, which the next one has otherwise. */
  private static final String CHANGING =
      "\\d{4}[-._]\\d{2}[-._]\\d{2}([-_.]\\d+)*|\\d{1,2}\\.\\d{2}\\.\\d{4}|\\d{6,}";

  /** The comments are of one language, whatever the run speaks. */
  private static final Wording COMMENTS = Wording.of("en");

  private final StringBuilder text = new StringBuilder();

  private ConfigWriter() {}

  static void write(
      String name,
      Reading reading,
      ConfigText kept,
      List<String> currencies,
      List<InputFile> inputs,
      Console console) {
    InputFiles.refuseAsOutput(
        "--write-config",
        name,
        inputs.stream().map(InputFile::path).flatMap(java.util.Optional::stream).toList(),
        console);
    try (AtomicOutput file =
        AtomicOutput.open(
            console.resolve(name),
            inputs.stream().map(InputFile::path).flatMap(java.util.Optional::stream).toList())) {
      file.stream().write(text(reading, kept, currencies).getBytes(StandardCharsets.UTF_8));
      file.commit();
    } catch (IOException unwritable) {
      throw Refusal.output(unwritable, name);
    }
  }

  /**
   * The configuration as TOML.
   *
   * @param currencies of the amounts
   */
  static String text(Reading reading, ConfigText kept, List<String> currencies) {
    ConfigWriter writer = new ConfigWriter();
    writer.head(kept);
    for (FileReport file : reading.files()) {
      writer.file(file, reading.files());
    }
    writer.scales(reading);
    writer.currencies(currencies, kept);
    writer.rest(kept);
    return writer.text.toString();
  }

  private void head(ConfigText kept) {
    line(
        "# How foreshock reads these exports. Every line says what was found; change what is wrong.");
    line("# Use it with --config. A line that is left out is found out again each time.");
    line("");
    line("# as_of = \"2024-06-30\"     # default: the latest answer, won order or interaction");
    line("# horizon = \"6m\"           # risk is the probability of leaving within so many months");
    line("# period = \"auto\"          # month, quarter, week or auto");
    line("# language = \"en\"          # en or ru");
    line("# max_rejects = \"5%\"       # stop when more of a file's rows cannot be used");
    line("# history = \"history.db\"   # history of runs, for report, ack and history");
    kept.top().forEach(this::line);
  }

  private void file(FileReport file, List<FileReport> all) {
    FileRules rules = file.rules();
    if (rules.role().isEmpty()) {
      line("");
      line(
          "# " + oneLine(file.path()) + ": no role was recognised; name its role and columns here");
      return;
    }
    String pattern = pattern(rules, all);
    if (!pattern.equals(rules.pattern()) && isRepeated(file, pattern, all)) {
      return;
    }
    line("");
    line("[[files]]");
    line("pattern = " + quoted(pattern) + (file.system().isEmpty() ? "" : "  # " + file.system()));
    line("role = " + quoted(file.roleKey()));
    rules
        .encoding()
        .ifPresentOrElse(
            charset -> line("encoding = " + quoted(charset.name().toLowerCase(Locale.ROOT))),
            () -> line("# encoding: lines of two encodings are mixed, each is read as it is"));
    rules.delimiter().ifPresent(one -> line("delimiter = " + quoted(String.valueOf(one))));
    rules.dateFormat().ifPresent(one -> line("date_format = " + quoted(one)));
    rules.decimal().ifPresent(one -> line("decimal = " + quoted(String.valueOf(one))));
    line("[files.columns]");
    for (Map.Entry<Field, List<String>> entry : new TreeMap<>(rules.columns()).entrySet()) {
      List<String> headers = entry.getValue().stream().map(ConfigWriter::quoted).toList();
      line(
          entry.getKey().key()
              + " = "
              + (headers.size() == 1
                  ? headers.get(0)
                  : "[" + String.join(", ", headers) + "]  # the first that is filled"));
    }
    if (!rules.attributes().isEmpty()) {
      line("[files.attributes]  # a header, and the question that its column answers");
      new TreeMap<>(rules.attributes())
          .forEach((header, item) -> line(quoted(header) + " = " + quoted(item)));
    }
    if (!rules.scales().isEmpty()) {
      line("[files.scales]  # other files have these questions on another scale");
      new TreeMap<>(rules.scales())
          .forEach((item, scale) -> line(quoted(item) + " = " + quoted(scale.text())));
    }
  }

  /**
   * The file's name with its date as {@code *}, where that pattern means no other file that is read
   * otherwise.
   */
  private static String pattern(FileRules rules, List<FileReport> all) {
    String general = rules.pattern().replaceAll(CHANGING, "*");
    FileRules trial = rules.withPattern(general);
    for (FileReport other : all) {
      String name = other.path().substring(other.path().lastIndexOf('/') + 1);
      boolean same = other.rules().withPattern("").equals(rules.withPattern(""));
      if (trial.matches(name) && !same) {
        return rules.pattern();
      }
    }
    return general;
  }

  /** Whether an earlier file has the same rules under the same pattern. */
  private static boolean isRepeated(FileReport file, String pattern, List<FileReport> all) {
    for (FileReport other : all) {
      if (other == file) {
        return false;
      }
      if (other.rules().role().isPresent() && pattern(other.rules(), all).equals(pattern)) {
        return true;
      }
    }
    return false;
  }

  private void scales(Reading reading) {
    line("");
    line("# Worst and best answer of each question; \"7-1\" where a higher answer is worse.");
    line("[scales]");
    ScaleBook scales = reading.scales();
    for (String item : scales.items()) {
      List<Integer> files = scales.askedIn(item);
      if (files.isEmpty()) {
        continue;
      }
      if (!scales.isOne(item)) {
        line("# " + quoted(item) + ": not the same in all files, see [files.scales]");
        continue;
      }
      int file = files.get(0);
      Scale scale = scales.scaleOf(file, item);
      String why = oneLine(COMMENTS.say(scales.reason(file, item)));
      if (scale.isKnown() && !scales.isWorded(file, item)) {
        String guess = scales.guessed(file, item) ? "a guess: " : "";
        line(quoted(item) + " = " + quoted(scale.text()) + "  # " + guess + why);
      } else {
        line("# " + quoted(item) + ": " + why);
      }
    }
  }

  /** Rates are the user's to give: until each currency has one, nothing is converted or added. */
  private void currencies(List<String> found, ConfigText kept) {
    if (found.size() < 2 || kept.has("currencies")) {
      return;
    }
    line("");
    line(
        "# Amounts are of several currencies: what one unit is worth in the base. Amounts without");
    line("# a currency are in the base. While a currency lacks its rate, none are added.");
    line("[currencies]");
    line("base = " + quoted(found.get(0)));
    found.stream().skip(1).forEach(code -> line("# " + quoted(code) + " = 1.00"));
  }

  private void rest(ConfigText kept) {
    line("");
    line(
        "# What makes up the satisfaction index: questions and their weights; without it, from the data.");
    line("# [csi]");
    line("# metrics = [\"NPS\", \"CSAT\"]");
    line("# weights = { NPS = 2, CSAT = 1 }   # or \"auto\"");
    line("");
    line(
        "# Words of yours: answers from 0 (worst) to 100 (best) or \"none\", stages won, lost or open,");
    line("# statuses active, former or prospect.");
    line("# [words.answers]");
    line("# \"so-so\" = 40");
    line("# [words.stages]");
    line("# \"signed\" = \"won\"");
    line("# [words.status]");
    line("# \"sleeping\" = \"former\"");
    line("");
    line("# What counts as having left.");
    line("# [leaving]");
    line("# by = [\"status\", \"contract\", \"inactivity\"]");
    line("# inactivity_factor = 3.0");
    line("");
    line("# Delimiter and decimal sign of --excel: ru, de or en.");
    line("# [output]");
    line("# locale = \"de\"");
    if (!kept.tables().isEmpty()) {
      line("");
      line("# As the configuration that was read had it.");
      kept.tables().forEach(this::line);
    }
  }

  private void line(String one) {
    text.append(one).append('\n');
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cntrl}]+", " ");
  }

  /** A basic string of TOML. */
  static String quoted(String value) {
    List<String> parts = new ArrayList<>();
    value
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> parts.add("\\\"");
                case '\\' -> parts.add("\\\\");
                case '\n' -> parts.add("\\n");
                case '\r' -> parts.add("\\r");
                case '\t' -> parts.add("\\t");
                default ->
                    parts.add(
                        c < 32 || c == 127
                            ? String.format(Locale.ROOT, "\\u%04X", c)
                            : String.valueOf((char) c));
              }
            });
    return '"' + String.join("", parts) + '"';
  }
}
