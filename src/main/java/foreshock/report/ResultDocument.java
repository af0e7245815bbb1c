package foreshock.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A result table with all that is said around it; every writer takes one.
 *
 * @param command which command made it
 * @param asOf the date from which everything was seen, or {@link #NO_DATE}
 * @param horizonMonths the horizon in months
 * @param parameters settings in force, in the order to be written
 * @param inputs the files read
 * @param headline sentences above the rows (table, markdown, html)
 * @param notes sentences on what could not be told and what was assumed
 * @param table the rows
 * @param layout what a person sees of the table, on a terminal and in Markdown
 * @param ifEmpty the sentence that stands where the rows would, when there is none; may be empty
 * @param sections what a report says besides the rows; none for the other commands
 */
public record ResultDocument(
    String command,
    LocalDate asOf,
    int horizonMonths,
    Map<String, String> parameters,
    List<Input> inputs,
    List<String> headline,
    List<String> notes,
    ResultTable table,
    TableLayout layout,
    String ifEmpty,
    List<Section> sections) {
  /** Stands for no date, where nothing that was read has one; null in JSON. */
  public static final LocalDate NO_DATE = LocalDate.MIN;

  public ResultDocument {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(ifEmpty, "ifEmpty");
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    inputs = List.copyOf(inputs);
    headline = List.copyOf(headline);
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
  }

  /** A document that shows all its columns and says nothing when it has no rows. */
  public ResultDocument(
      String command,
      LocalDate asOf,
      int horizonMonths,
      Map<String, String> parameters,
      List<Input> inputs,
      List<String> headline,
      List<String> notes,
      ResultTable table) {
    this(
        command,
        asOf,
        horizonMonths,
        parameters,
        inputs,
        headline,
        notes,
        table,
        TableLayout.everything(table.columns()),
        "",
        List.of());
  }

  /** This document as a person sees it. */
  public ResultDocument shownAs(TableLayout newLayout, String sentenceIfEmpty) {
    return new ResultDocument(
        command,
        asOf,
        horizonMonths,
        parameters,
        inputs,
        headline,
        notes,
        table,
        newLayout,
        sentenceIfEmpty,
        sections);
  }

  /** This document with the sections of a report. */
  public ResultDocument withSections(List<Section> all) {
    return new ResultDocument(
        command,
        asOf,
        horizonMonths,
        parameters,
        inputs,
        headline,
        notes,
        table,
        layout,
        ifEmpty,
        all);
  }

  /** Whether anything that was read has a date. */
  boolean dated() {
    return !asOf.equals(NO_DATE);
  }

  /** One input file: {@code rows} data rows, of which {@code rejected} were set aside. */
  public record Input(String path, String role, String sha256, long rows, long rejected) {}
}
