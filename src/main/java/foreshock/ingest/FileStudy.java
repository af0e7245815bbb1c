package foreshock.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found out about one file before its rows are read: encoding, dialect, layout, role and
 * columns.
 */
final class FileStudy {
  /**
   * Bytes at the beginning of a large file that are parsed before it is read; pieces from all over
   * it are looked at besides.
   */
  private static final int LARGE_SAMPLE = 1 << 19;

  /** Points of {@link RoleDetector} by which another role is plainly the better one. */
  private static final double PLAINLY = 2;

  final InputFile input;
  final FileRules rules;
  final OwnWords words;
  final ByteSource source;
  final TextEncoding encoding;
  final Dialect dialect;
  final Layout layout;
  final RecordKinds kinds;
  final ColumnProfile[] profiles;
  final List<String> names;
  final String system;
  final List<Remark> reasons = new ArrayList<>();
  final List<Remark> warnings = new ArrayList<>();
  private final boolean fixedEncoding;
  private List<String[]> data;
  private Optional<Mapping> mapping = Optional.empty();
  private SurveyColumns survey = new SurveyColumns(List.of(), false);

  private FileStudy(InputFile input, ReadingSettings settings, ByteSource source, byte[] head)
      throws UnusableInput, IOException {
    this.input = input;
    rules = settings.rulesFor(input);
    words = settings.words();
    this.source = source;
    boolean complete = head.length <= ByteSource.SAMPLE_BYTES;
    encoding = EncodingDetector.detect(head, rules.encoding());
    fixedEncoding = rules.encoding().isPresent();
    String text = text(complete ? head : Arrays.copyOf(head, LARGE_SAMPLE), true);
    List<String> pieces = new ArrayList<>();
    for (byte[] piece : complete ? List.<byte[]>of() : source.pieces(head)) {
      pieces.add(text(piece, false));
    }
    String tail = pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1);
    dialect = DialectDetector.detect(text, tail, rules.delimiter());
    Sample sample = Sample.of(text, pieces, dialect, complete);
    layout = LayoutDetector.detect(sample, dialect);
    checkHeader();
    kinds = new RecordKinds(layout);
    data = kinds.data(sample);
    profiles = ColumnProfile.of(data, layout.width());
    names = layout.headerless() ? ContentNames.of(profiles) : layout.headers();
    system = SystemHints.of(layout);
    reasons.add(encoding.reason());
    reasons.add(dialect.reason());
    reasons.addAll(layout.reasons());
    if (source.isGzip()) {
      reasons.add(Remark.of("read.gz"));
    }
  }

  static FileStudy of(InputFile input, ReadingSettings settings, InputStream standardInput)
      throws UnusableInput, IOException {
    ByteSource source = Container.open(input, standardInput);
    byte[] head = Container.head(input, source);
    FileStudy study;
    try {
      study = new FileStudy(input, settings, source, head);
    } catch (TooLarge tooLarge) {
      throw Container.refuse(ProblemCode.TOO_LARGE, input, tooLarge.remark());
    }
    study.decideRole(settings);
    return study;
  }

  private void checkHeader() throws UnusableInput {
    long length = layout.headers().stream().mapToLong(String::length).sum();
    if (length > Limits.HEADER) {
      throw Container.refuse(
          ProblemCode.TOO_LARGE, input, Remark.of("problem.header", Limits.HEADER >> 20));
    }
  }

  private String text(byte[] bytes, boolean dropMark) throws IOException {
    StringWriter text = new StringWriter(bytes.length);
    try (Reader reader = reader(new ByteArrayInputStream(bytes), 1)) {
      reader.transferTo(text);
    }
    StringBuffer all = text.getBuffer();
    return dropMark && !all.isEmpty() && all.charAt(0) == '\uFEFF'
        ? all.substring(1)
        : all.toString();
  }

  /** The characters of the whole file; what cannot be decoded becomes U+FFFD. */
  Reader open() throws IOException {
    return open(source.open(), 0, 1);
  }

  /**
   * The characters from a byte of the unpacked file on, which begins a line.
   *
   * @param firstLine number of that line
   */
  Reader open(InputStream in, long from, long firstLine) throws IOException {
    in.skipNBytes(from);
    return reader(in, firstLine);
  }

  /** Whether lines are of the encoding that each shows, rather than all of one. */
  boolean readsLineByLine() {
    Charset charset = encoding.charset();
    return charset.equals(StandardCharsets.UTF_8)
        || !fixedEncoding && !charset.name().startsWith("UTF-");
  }

  private Reader reader(InputStream in, long firstLine) {
    Charset charset = encoding.charset();
    if (readsLineByLine()) {
      return new TextReader(in, charset, firstLine);
    }
    Reader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new java.io.BufferedReader(reader, 1 << 15);
  }

  /** Data records of the sample; none any more once they were released. */
  List<String[]> data() {
    return data;
  }

  /** Lets the sample go, so that many files do not hold theirs while one is read. */
  void release() {
    data = List.of();
  }

  Optional<Mapping> mapping() {
    return mapping;
  }

  SurveyColumns survey() {
    return survey;
  }

  private void decideRole(ReadingSettings settings) throws UnusableInput {
    Optional<Role> given = input.fixedRole().or(rules::role);
    Map<Role, Double> scores = scores(settings);
    if (given.isPresent()) {
      use(given.get(), settings);
      reasons.add(Remark.of("read.role.given", given.get().key()));
      doubt(given.get(), scores);
      return;
    }
    if (scores.isEmpty()) {
      warnings.add(Remark.of("read.role.none"));
      advice().ifPresent(warnings::add);
      return;
    }
    Role best = RoleDetector.best(scores, input.fileName());
    reasons.add(Remark.of("read.role.columns", best.key(), text(scores)));
    use(best, settings);
  }

  /** How well the columns make up each role that is possible. */
  private Map<Role, Double> scores(ReadingSettings settings) throws UnusableInput {
    Map<Role, Double> scores = new EnumMap<>(Role.class);
    RoleDetector detector = new RoleDetector(layout, profiles);
    ColumnMapper mapper = new ColumnMapper(layout, names, profiles, words);
    for (Role role : Role.values()) {
      Mapping trial = mapper.map(role, fixedFor(role, settings, false));
      double score = detector.score(trial, surveyColumns(trial));
      if (score > 0) {
        scores.put(role, score);
      }
    }
    return scores;
  }

  /** A role that was given is kept, but what the columns say against it is said. */
  private void doubt(Role given, Map<Role, Double> scores) {
    if (scores.isEmpty()) {
      return;
    }
    Role best = RoleDetector.best(scores, input.fileName());
    double own = scores.getOrDefault(given, 0.0);
    if (scores.get(best) - own >= PLAINLY) {
      warnings.add(
          own > 0
              ? Remark.of("read.role.doubtful", given.key(), best.key(), text(scores))
              : Remark.of("read.role.wrong", given.key(), best.key()));
    }
  }

  /** What else to export where a report that is known cannot be used. */
  Optional<Remark> advice() {
    return ReportAdvice.of(layout);
  }

  private static String text(Map<Role, Double> scores) {
    StringBuilder text = new StringBuilder();
    scores.forEach(
        (role, score) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(role.key())
                .append(' ')
                .append(String.format(java.util.Locale.ROOT, "%.1f", score)));
    return text.toString();
  }

  private void use(Role role, ReadingSettings settings) throws UnusableInput {
    Mapping chosen =
        new ColumnMapper(layout, names, profiles, words).map(role, fixedFor(role, settings, true));
    survey = role == Role.SURVEYS ? surveyColumns(chosen) : survey;
    mapping = Optional.of(chosen);
  }

  private SurveyColumns surveyColumns(Mapping trial) {
    return SurveyColumns.of(layout, names, profiles, trial, fixedAttributes(), words.answers());
  }

  private Map<Integer, String> fixedAttributes() {
    Map<Integer, String> fixed = new java.util.TreeMap<>();
    rules
        .attributes()
        .forEach(
            (header, attribute) -> {
              int column = find(header);
              if (column >= 0) {
                fixed.put(column, attribute);
              }
            });
    return fixed;
  }

  private Map<Field, List<Integer>> fixedFor(Role role, ReadingSettings settings, boolean strict)
      throws UnusableInput {
    Map<Field, List<String>> wanted = new EnumMap<>(Field.class);
    wanted.putAll(settings.columns().getOrDefault(role, Map.of()));
    wanted.putAll(rules.columns());
    Map<Field, List<Integer>> fixed = new EnumMap<>(Field.class);
    for (Map.Entry<Field, List<String>> entry : wanted.entrySet()) {
      boolean needed = strict || rules.columns().containsKey(entry.getKey());
      List<Integer> columns = new ArrayList<>();
      for (String header : entry.getValue()) {
        int column = find(header);
        if (column >= 0) {
          columns.add(column);
        } else if (needed) {
          throw missing(entry.getKey(), header);
        }
      }
      if (!columns.isEmpty()) {
        fixed.put(entry.getKey(), columns);
      }
    }
    if (strict) {
      for (String header : rules.attributes().keySet()) {
        if (find(header) < 0) {
          throw missing(Field.ATTRIBUTE, header);
        }
      }
    }
    return fixed;
  }

  private UnusableInput missing(Field field, String header) {
    String nearest = HeaderNames.nearest(header, layout.headers());
    Remark none = Remark.of("problem.configured", field.key());
    Remark remedy = nearest.isEmpty() ? none : Remark.of("problem.nearest", none, nearest);
    return new UnusableInput(
        new DataProblem(ProblemCode.MISSING_COLUMN, input.name(), 0, field.key(), header, remedy));
  }

  /**
   * Column of a header: as written, else written otherwise, else one row of a header of several; -1
   * if none.
   */
  private int find(String header) {
    List<String> headers = layout.headers();
    for (int c = 0; c < headers.size(); c++) {
      if (Layout.uniqueName(headers, c).equals(header.strip())) {
        return c;
      }
    }
    String squeezed = HeaderNames.squeezed(header);
    for (int c = 0; c < headers.size(); c++) {
      String[] question = layout.questions().get(c);
      boolean same =
          HeaderNames.squeezed(headers.get(c)).equals(squeezed)
              || HeaderNames.squeezed(question[0]).equals(squeezed) && !squeezed.isEmpty()
              || HeaderNames.squeezed(question[1]).equals(squeezed) && !squeezed.isEmpty();
      if (same) {
        return c;
      }
    }
    return -1;
  }
}
