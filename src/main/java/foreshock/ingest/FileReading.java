package foreshock.ingest;

import foreshock.bytes.TextHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Last stage: one pass over a file, record by record, into typed rows; every record is counted. */
final class FileReading {
  private static final int KEPT_PROBLEMS = 3;
  private static final int METERED = 1024;
  private static final int MOST_NARROW = 1000;

  private record Narrow(String[] cells, long line) {}

  private final FileStudy study;
  private final FilePlan plan;
  private final ReadingSettings settings;
  private final RowReader reader;
  private final RowSink sink;
  private final int file;
  private final Optional<PlainReading> plain;
  private final Cells cells;
  private final boolean joinsComment;
  private final DamagedIds damaged;
  private final List<DataProblem> problems = new ArrayList<>();
  private final Map<ProblemCode, Long> rejectedByCode = new EnumMap<>(ProblemCode.class);
  private final List<Narrow> narrow = new ArrayList<>();
  private long dataRows;
  private long typed;
  private long rejected;
  private long unanswered;
  private long noResponses;
  private long blank;
  private long footers;
  private long totals;
  private long repeatedHeaders;
  private long continued;
  private boolean mixed;

  FileReading(
      FileStudy study,
      FilePlan plan,
      ReadingSettings settings,
      RowReader reader,
      RowSink sink,
      int file,
      Optional<PlainReading> plain) {
    this.plain = plain;
    this.study = study;
    this.plan = plan;
    this.settings = settings;
    this.reader = reader;
    this.sink = sink;
    this.file = file;
    cells = new Cells(study.layout.fillDown());
    damaged = new DamagedIds(plan);
    joinsComment = plan.mapping().of(Field.COMMENT) == study.layout.width() - 1;
  }

  FileReport read() throws UnusableInput, IOException {
    Optional<MessageDigest> digest =
        settings.digests() ? Optional.of(ByteSource.sha256()) : Optional.empty();
    long from = 0;
    long firstLine = 1;
    long above = study.layout.bodyStart();
    if (plain.isPresent()) {
      PlainReading reading = plain.get();
      try {
        reading.read(study.source.open(digest, settings.meter()), new Listener());
      } catch (java.util.zip.ZipException | java.io.EOFException | TooLarge e) {
        throw Container.broken(study.input, study.source, e);
      }
      if (reading.broken().isEmpty()) {
        return finish(digest.map(ByteSource::hex).orElse(""));
      }
      from = reading.broken().get();
      firstLine = reading.line();
      above = Math.max(0, above - reading.records());
    }
    boolean whole = from == 0 && plain.isEmpty();
    Optional<MessageDigest> own = whole ? digest : Optional.empty();
    readRows(study.source.open(own, settings.meter()), from, firstLine, above);
    String rest = digest.isPresent() && !whole ? study.source.sha256Hex() : "";
    return finish(own.map(ByteSource::hex).orElse(rest));
  }

  /** Reads row by row from a byte of the file on that begins a record. */
  private void readRows(InputStream in, long from, long firstLine, long above)
      throws UnusableInput, IOException {
    Reader text = study.open(in, from, firstLine);
    try (RecordReader records =
        new RecordReader(text, study.dialect, study.layout.width(), firstLine)) {
      long index = 0;
      while (records.next()) {
        if (index++ >= above) {
          take(records.cells(), records.line());
        }
      }
      warn(records.mender());
    } catch (java.util.zip.ZipException | java.io.EOFException | TooLarge e) {
      throw Container.broken(study.input, study.source, e);
    }
    if (text instanceof TextReader lines && lines.otherLines() > 0) {
      warnOfMixture(lines);
    }
  }

  private FileReport finish(String sha256) throws UnusableInput {
    footers += narrow.size();
    settings.meter().ifPresent(Meter::fileDone);
    warn();
    damaged.warn(study.warnings);
    checkShare();
    return report(sha256);
  }

  /** Takes what the reading in blocks tells. */
  private final class Listener implements PlainReading.Listener {
    @Override
    public void taken(long count) throws UnusableInput, IOException {
      if (count > 0) {
        flushNarrow();
        dataRows += count;
        typed += count;
        settings.meter().ifPresent(meter -> meter.rows(count));
      }
    }

    @Override
    public void left(String[] cells, long line) throws UnusableInput, IOException {
      take(cells, line);
    }
  }

  private void take(String[] raw, long line) throws UnusableInput, IOException {
    switch (study.kinds.of(raw)) {
      case BLANK -> blank++;
      case REPEATED_HEADER -> repeatedHeaders++;
      case TOTAL, REMARK -> totals++;
      case NARROW -> {
        narrow.add(new Narrow(raw, line));
        if (narrow.size() > MOST_NARROW) {
          flushNarrow();
        }
      }
      case DATA -> {
        flushNarrow();
        data(raw, line);
      }
    }
  }

  /** Narrow records in front of data are data with missing cells, not a footer. */
  private void flushNarrow() throws UnusableInput, IOException {
    for (Narrow record : narrow) {
      data(record.cells(), record.line());
    }
    narrow.clear();
  }

  private void data(String[] raw, long line) throws UnusableInput, IOException {
    dataRows++;
    if (dataRows % METERED == 0) {
      settings.meter().ifPresent(meter -> meter.rows(METERED));
    }
    String[] row = raw;
    int width = study.layout.width();
    if (raw.length > width && !isBlankFrom(raw, width)) {
      if (!joinsComment) {
        reject(
            Verdict.reject(
                ProblemCode.RAGGED_ROW, "", "", Remark.of("problem.ragged", raw.length, width)),
            raw,
            line);
        return;
      }
      row = joined(raw, width);
    }
    cells.set(row);
    damaged.look(cells);
    Verdict verdict = reader.read(cells, new RowOrigin(file, line, TextHash.ofCells(raw)), sink);
    switch (verdict.kind()) {
      case TYPED -> typed++;
      case UNANSWERED -> unanswered++;
      case NO_RESPONSE -> {
        noResponses++;
        dataRows--;
      }
      case CONTINUED -> {
        continued++;
        dataRows--;
      }
      case REJECTED -> reject(verdict, raw, line);
    }
  }

  private static boolean isBlankFrom(String[] raw, int from) {
    for (int c = from; c < raw.length; c++) {
      if (!raw[c].isBlank()) {
        return false;
      }
    }
    return true;
  }

  private String[] joined(String[] raw, int width) {
    String[] row = Arrays.copyOf(raw, width);
    row[width - 1] =
        String.join(
            String.valueOf(study.dialect.delimiter()),
            Arrays.asList(raw).subList(width - 1, raw.length));
    return row;
  }

  private void reject(Verdict verdict, String[] raw, long line) throws UnusableInput, IOException {
    rejected++;
    long before = rejectedByCode.merge(verdict.code(), 1L, Long::sum) - 1;
    if (before >= KEPT_PROBLEMS && settings.rejects().isEmpty() && !settings.strict()) {
      return;
    }
    DataProblem problem =
        new DataProblem(
            verdict.code(),
            study.input.name(),
            line,
            verdict.column(),
            verdict.value(),
            verdict.remedy());
    if (before < KEPT_PROBLEMS) {
      problems.add(problem.followedBy("problem.aside"));
    }
    if (settings.strict()) {
      throw new UnusableInput(problem.as(ProblemCode.STRICT_REJECT).followedBy("problem.strict"));
    }
    if (settings.rejects().isPresent()) {
      settings.rejects().get().reject(problem, List.of(raw));
    }
  }

  private void checkShare() throws UnusableInput {
    if (rejected == 0 || rejected <= settings.maxRejectShare() * dataRows) {
      return;
    }
    List<String> counts = new ArrayList<>();
    rejectedByCode.forEach((code, count) -> counts.add(code.key() + " " + count));
    Remark told =
        Remark.of(
            "problem.rejects", rejected, dataRows, counts, percent(settings.maxRejectShare()));
    for (DataProblem problem : problems.subList(0, Math.min(KEPT_PROBLEMS, problems.size()))) {
      told = Remark.of("problem.below", told, problem);
    }
    throw new UnusableInput(
        new DataProblem(
            ProblemCode.TOO_MANY_REJECTS,
            study.input.name(),
            0,
            "",
            "",
            Remark.of("problem.below", told, Remark.of("problem.rejects.then"))));
  }

  private static Number percent(double share) {
    double percent = Math.round(share * 1000) / 10.0;
    if (percent == Math.rint(percent)) {
      return (long) percent;
    }
    return percent;
  }

  private void warn(QuoteMender mender) {
    warnIf(mender.nuls(), "read.nuls");
    warnIf(mender.mended(), "read.quotes");
    if (mender.unclosed() > 0) {
      study.warnings.add(Remark.of("read.unclosed", mender.unclosed(), mender.firstUnclosedLine()));
    }
  }

  private void warn() {
    if (totals > 0) {
      study.reasons.add(Remark.of("read.totals", totals));
    }
    if (!narrow.isEmpty()) {
      study.reasons.add(Remark.of("read.footer", narrow.size()));
    }
    warnIf(repeatedHeaders, "read.repeated");
    warnIf(noResponses, "read.previews");
    warnIf(continued, "read.continued");
    if (dataRows == 0) {
      study.warnings.add(Remark.of("read.norows"));
    }
  }

  private void warnOfMixture(TextReader lines) {
    mixed = true;
    boolean more = lines.otherLines() > lines.firstLines().size();
    study.warnings.add(
        Remark.of(
            more ? "read.mixture.more" : "read.mixture",
            lines.otherLines(),
            TextEncoding.label(lines.other()),
            study.encoding.label(),
            lines.firstLines()));
  }

  private void warnIf(long count, String key) {
    if (count > 0) {
      study.warnings.add(Remark.of(key, count));
    }
  }

  /** Header records below the header. */
  long repeatedHeaders() {
    return repeatedHeaders;
  }

  List<DataProblem> problems() {
    return problems;
  }

  private FileReport report(String sha256) {
    Map<String, Long> byReason = new java.util.TreeMap<>();
    rejectedByCode.forEach((code, count) -> byReason.put(code.key(), count));
    return Reports.of(study)
        .plan(plan)
        .mixed(mixed)
        .counts(
            dataRows,
            rejected,
            byReason,
            unanswered,
            blank + study.layout.blankAbove(),
            footers + totals)
        .build(sha256);
  }
}
