package foreshock.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Reads exports of any system into typed rows: bytes, encoding, dialect, layout, column roles,
 * rows.
 */
public final class Ingest {
  private static final int MOST_FILES = 8;
  private static final int MOST_HEADERS = 12;

  /**
   * Reads all files, each once for its sample and once for its rows.
   *
   * @param standardInput read for an input without a path
   * @param sink takes the rows in the order of the files and of their rows; raw scores are on the
   *     scale of {@link Reading#scales()}
   * @throws UnusableInput where a file cannot be used, or no file has a role
   */
  public static Reading read(
      List<InputFile> files, ReadingSettings settings, InputStream standardInput, RowSink sink)
      throws UnusableInput, IOException {
    return new Ingest(settings, standardInput, sink, false, PlainReading.BLOCK).run(files);
  }

  /** As {@link #examine}, in blocks of another size. */
  static Reading examine(
      List<InputFile> files,
      ReadingSettings settings,
      InputStream standardInput,
      RowSink sink,
      int block)
      throws UnusableInput, IOException {
    return new Ingest(settings, standardInput, sink, true, block).run(files);
  }

  /**
   * As {@link #read}, but goes on past files that cannot be used: {@link FileReport#unusable} says
   * why, and a run without any role is no failure.
   */
  public static Reading examine(
      List<InputFile> files, ReadingSettings settings, InputStream standardInput, RowSink sink)
      throws IOException {
    try {
      return new Ingest(settings, standardInput, sink, true, PlainReading.BLOCK).run(files);
    } catch (UnusableInput kept) {
      throw new IllegalStateException(kept);
    }
  }

  /** The cells of a file of any dialect, record by record, headers and all. */
  public static List<List<String>> cells(
      InputFile file, ReadingSettings settings, InputStream standardInput)
      throws UnusableInput, IOException {
    FileStudy study = FileStudy.of(file, settings, standardInput);
    List<List<String>> records = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(study.open(), study.dialect, study.layout.width(), 1)) {
      while (reader.next()) {
        records.add(Arrays.stream(reader.cells()).map(Cells::clean).toList());
      }
    } catch (IOException broken) {
      throw Container.broken(file, study.source, broken);
    }
    return records;
  }

  private final ReadingSettings settings;
  private final InputStream standardInput;
  private final RowSink sink;
  private final boolean goesOn;
  private final int block;
  private final Map<Integer, DataProblem> unusable = new HashMap<>();

  private Ingest(
      ReadingSettings settings,
      InputStream standardInput,
      RowSink sink,
      boolean goesOn,
      int block) {
    this.block = block;
    this.settings = settings;
    this.standardInput = standardInput;
    this.sink = sink;
    this.goesOn = goesOn;
  }

  private Reading run(List<InputFile> files) throws UnusableInput, IOException {
    List<Optional<FileStudy>> studies = studies(files);
    Map<FileStudy, FilePlan> plans = plans(studies);
    expect(plans.keySet());
    List<FilePlan> planOf = new ArrayList<>();
    studies.forEach(study -> planOf.add(study.map(plans::get).orElse(null)));
    List<Map<String, Scale>> given = new ArrayList<>();
    studies.forEach(
        study -> given.add(study.map(one -> settings.scalesFor(one.rules)).orElse(Map.of())));
    SurveyForms forms = SurveyForms.of(planOf, given);
    ScoreLimits[] limits = limits(studies, planOf, given, forms);
    Map<FileStudy, Long> sampled = new HashMap<>();
    for (Optional<FileStudy> study : studies) {
      study.ifPresent(one -> sampled.put(one, (long) one.data().size()));
      study.ifPresent(FileStudy::release);
    }
    ScaleCensus[] counted = new ScaleCensus[studies.size()];
    List<FileReport> reports = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    for (int i = 0; i < studies.size(); i++) {
      if (studies.get(i).isEmpty()) {
        reports.add(FileReport.of(unusable.get(i)));
        continue;
      }
      FileStudy study = studies.get(i).get();
      Optional<FilePlan> plan = Optional.ofNullable(plans.get(study));
      if (plan.isPresent()) {
        counted[i] = new ScaleCensus();
        int form = forms.formOf(i);
        ScoreLimits possible = form == SurveyForms.NONE ? ScoreLimits.none() : limits[form];
        RowReader reader = readerOf(plan.get(), possible, counted[i]);
        FileReading reading =
            new FileReading(
                study,
                plan.get(),
                settings,
                reader,
                sink,
                i,
                plainly(study, plan.get(), possible, counted[i], i));
        try {
          reports.add(reading.read());
          problems.addAll(reading.problems());
          continue;
        } catch (UnusableInput problem) {
          keep(problem, i);
          plans.remove(study);
          planOf.set(i, null);
        }
      }
      Reports report = Reports.of(study).rows(sampled.get(study));
      Optional.ofNullable(unusable.get(i)).ifPresent(report::unusable);
      reports.add(report.build(settings.digests() ? study.source.sha256Hex() : ""));
    }
    ScaleBook scales =
        new ScaleBook(forms, decided(counted, planOf, given, forms), alone(counted, planOf, given));
    for (int i = 0; i < studies.size(); i++) {
      if (planOf.get(i) != null) {
        reports.set(i, Reports.withScales(reports.get(i), planOf.get(i), scales, i));
      }
    }
    return new Reading(reports, scales, problems);
  }

  /** Looks at all files, several at once; what is wrong with the first counts. */
  private List<Optional<FileStudy>> studies(List<InputFile> files)
      throws UnusableInput, IOException {
    List<Callable<FileStudy>> work = new ArrayList<>();
    for (InputFile file : files) {
      work.add(() -> FileStudy.of(file, settings, standardInput));
    }
    List<Optional<FileStudy>> studies = new ArrayList<>();
    try (Workers workers = new Workers(files.size())) {
      List<Workers.Task<FileStudy>> tasks = work.stream().map(workers::start).toList();
      for (int i = 0; i < tasks.size(); i++) {
        try {
          studies.add(Optional.of(tasks.get(i).result()));
        } catch (UnusableInput problem) {
          keep(problem, i);
          studies.add(Optional.empty());
        }
      }
    }
    return studies;
  }

  private void expect(Collection<FileStudy> toRead) throws IOException {
    if (settings.meter().isPresent()) {
      long bytes = 0;
      for (FileStudy study : toRead) {
        bytes += study.source.size();
      }
      settings.meter().get().expect(toRead.size(), bytes);
    }
  }

  private void keep(UnusableInput problem, int index) throws UnusableInput {
    if (!goesOn) {
      throw problem;
    }
    unusable.put(index, problem.problem());
  }

  private Map<FileStudy, FilePlan> plans(List<Optional<FileStudy>> all) throws UnusableInput {
    List<FileStudy> studies = all.stream().flatMap(Optional::stream).toList();
    Planner planner = new Planner(studies, settings.dateFormat());
    Map<FileStudy, FilePlan> plans = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Optional<FileStudy> study = all.get(i);
      if (study.isPresent() && study.get().mapping().isPresent()) {
        try {
          plans.put(study.get(), planner.plan(study.get()));
        } catch (UnusableInput problem) {
          keep(problem, i);
        }
      }
    }
    if (plans.isEmpty() && !studies.isEmpty() && !goesOn) {
      throw noRole(studies);
    }
    return plans;
  }

  private static UnusableInput noRole(List<FileStudy> studies) {
    Remark told = Remark.of("problem.norole", headers(studies.get(0)));
    for (FileStudy study : studies.subList(1, Math.min(MOST_FILES, studies.size()))) {
      Remark one = Remark.of("problem.norole.file", study.input.name(), headers(study));
      told = Remark.of("problem.below", told, one);
    }
    if (studies.size() > MOST_FILES) {
      Remark more = Remark.of("problem.norole.files", studies.size() - MOST_FILES);
      told = Remark.of("problem.below", told, more);
    }
    Remark then = Remark.of("problem.norole.then");
    told = Remark.of(studies.size() > 1 ? "problem.below" : "problem.then", told, then);
    List<Remark> advice =
        studies.stream().map(FileStudy::advice).flatMap(Optional::stream).distinct().toList();
    for (Remark one : advice) {
      told = Remark.of("problem.below", told, one);
    }
    return Container.refuse(ProblemCode.NO_ROLE, studies.get(0).input, told);
  }

  private static Object headers(FileStudy study) {
    List<String> headers = study.layout.headers();
    List<String> shown = headers.subList(0, Math.min(MOST_HEADERS, headers.size()));
    return headers.size() > MOST_HEADERS
        ? Remark.of("problem.norole.columns", shown, headers.size() - MOST_HEADERS)
        : shown;
  }

  private static RowReader readerOf(FilePlan plan, ScoreLimits limits, ScaleCensus census) {
    return switch (plan.role()) {
      case CLIENTS -> new ClientReader(plan);
      case ORDERS -> new OrderReader(plan);
      case SURVEYS -> new SurveyReader(plan, limits, census);
      case INTERACTIONS -> OtherReaders.interactions(plan);
      case EVENTS -> OtherReaders.events(plan);
      case INVITATIONS -> OtherReaders.invitations(plan);
    };
  }

  /** Reading in blocks, for the roles of which files grow large. */
  private Optional<PlainReading> plainly(
      FileStudy study, FilePlan plan, ScoreLimits limits, ScaleCensus census, int file) {
    Optional<RowShelves> shelves = sink.shelves();
    if (shelves.isEmpty()) {
      return Optional.empty();
    }
    return switch (plan.role()) {
      case ORDERS ->
          PlainReading.of(study, plan, () -> new PlainOrders(plan, shelves.get(), file), block);
      case SURVEYS ->
          PlainReading.of(
              study,
              plan,
              () -> new PlainSurveys(plan, limits, census, shelves.get(), file),
              block);
      case CLIENTS, INTERACTIONS, EVENTS, INVITATIONS -> Optional.empty();
    };
  }

  /** By form, from the samples: what answers are slips of the pen. */
  private static ScoreLimits[] limits(
      List<Optional<FileStudy>> studies,
      List<FilePlan> plans,
      List<Map<String, Scale>> given,
      SurveyForms forms) {
    ScaleCensus[] samples = new ScaleCensus[plans.size()];
    for (int i = 0; i < samples.length; i++) {
      if (forms.formOf(i) != SurveyForms.NONE) {
        samples[i] = sampleCensus(studies.get(i).orElseThrow(), plans.get(i));
      }
    }
    ScaleCensus[] census = byForm(samples, plans, forms);
    ScoreLimits[] limits = new ScoreLimits[census.length];
    for (int i = 0; i < samples.length; i++) {
      int form = forms.formOf(i);
      if (form != SurveyForms.NONE && limits[form] == null) {
        limits[form] = ScoreLimits.of(census[form], given.get(i));
      }
    }
    return limits;
  }

  private static List<FormScales> decided(
      ScaleCensus[] counted,
      List<FilePlan> plans,
      List<Map<String, Scale>> given,
      SurveyForms forms) {
    ScaleCensus[] census = byForm(counted, plans, forms);
    FormScales[] scales = new FormScales[census.length];
    for (int i = 0; i < counted.length; i++) {
      int form = forms.formOf(i);
      if (form != SurveyForms.NONE && scales[form] == null) {
        scales[form] = FormScales.decide(census[form], given.get(i));
      }
    }
    return List.of(scales);
  }

  private static List<FormScales> alone(
      ScaleCensus[] counted, List<FilePlan> plans, List<Map<String, Scale>> given) {
    List<FormScales> alone = new ArrayList<>();
    for (int i = 0; i < counted.length; i++) {
      boolean read = counted[i] != null && plans.get(i) != null;
      if (read) {
        hints(plans.get(i), counted[i]);
      }
      alone.add(read ? FormScales.decide(counted[i], given.get(i)) : FormScales.EMPTY);
    }
    return alone;
  }

  /** What was counted in the files of each form, and what their headers say. */
  private static ScaleCensus[] byForm(
      ScaleCensus[] counted, List<FilePlan> plans, SurveyForms forms) {
    ScaleCensus[] census = new ScaleCensus[forms.count()];
    for (int form = 0; form < census.length; form++) {
      census[form] = new ScaleCensus();
    }
    for (int i = 0; i < counted.length; i++) {
      int form = forms.formOf(i);
      if (form != SurveyForms.NONE && plans.get(i) != null) {
        census[form].add(counted[i]);
        hints(plans.get(i), census[form]);
      }
    }
    return census;
  }

  private static ScaleCensus sampleCensus(FileStudy study, FilePlan plan) {
    ScaleCensus census = new ScaleCensus();
    SurveyReader reader = new SurveyReader(plan, ScoreLimits.none(), census);
    Cells cells = new Cells(study.layout.fillDown());
    List<RawAnswer> answers = new ArrayList<>();
    for (String[] record : study.data()) {
      cells.set(record);
      answers.clear();
      reader.answers(cells, answers);
      answers.forEach(census::add);
    }
    return census;
  }

  private static void hints(FilePlan plan, ScaleCensus census) {
    for (ScoreColumn column : plan.survey().columns()) {
      if (!column.item().isEmpty()) {
        column.hint().ifPresent(scale -> census.hint(column.item(), scale));
      }
    }
  }
}
