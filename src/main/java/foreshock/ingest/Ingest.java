package foreshock.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads exports of any system into typed rows: bytes, encoding, dialect, layout, column roles,
 * rows.
 */
public final class Ingest {
  private Ingest() {}

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
    List<FileStudy> studies = new ArrayList<>();
    for (InputFile file : files) {
      studies.add(FileStudy.of(file, settings, standardInput));
    }
    Map<FileStudy, FilePlan> plans = plans(studies, settings);
    ScoreLimits limits = ScoreLimits.of(sampleCensus(plans), settings.scales());
    Map<FileStudy, Long> sampled = new HashMap<>();
    studies.forEach(study -> sampled.put(study, (long) study.data().size()));
    studies.forEach(FileStudy::release);
    ScaleCensus census = new ScaleCensus();
    List<FileReport> reports = new ArrayList<>();
    List<DataProblem> problems = new ArrayList<>();
    for (int i = 0; i < studies.size(); i++) {
      FileStudy study = studies.get(i);
      Optional<FilePlan> plan = Optional.ofNullable(plans.get(study));
      if (plan.isEmpty()) {
        reports.add(Reports.of(study).rows(sampled.get(study)).build(digest(study)));
        continue;
      }
      RowReader reader = readerOf(plan.get(), limits, census);
      FileReading reading = new FileReading(study, plan.get(), settings, reader, sink, i);
      reports.add(reading.read());
      problems.addAll(reading.problems());
    }
    hints(plans, census);
    ScaleBook scales = ScaleBook.decide(census, settings.scales());
    for (int i = 0; i < studies.size(); i++) {
      FilePlan plan = plans.get(studies.get(i));
      if (plan != null) {
        reports.set(i, Reports.withScales(reports.get(i), plan, scales));
      }
    }
    return new Reading(reports, scales, problems);
  }

  private static Map<FileStudy, FilePlan> plans(List<FileStudy> studies, ReadingSettings settings)
      throws UnusableInput {
    Planner planner = new Planner(studies, settings.dateFormat());
    Map<FileStudy, FilePlan> plans = new HashMap<>();
    for (FileStudy study : studies) {
      if (study.mapping().isPresent()) {
        plans.put(study, planner.plan(study));
      }
    }
    if (plans.isEmpty() && !studies.isEmpty()) {
      FileStudy first = studies.get(0);
      throw Container.refuse(
          ProblemCode.NO_ROLE,
          first.input,
          "no file has columns of any role; found: "
              + String.join(", ", first.layout.headers())
              + "; give the role by an option such as --surveys, or name the columns in the configuration");
    }
    return plans;
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

  /**
   * Counts the answers of the samples, from which it is known what answers are slips of the pen.
   */
  private static ScaleCensus sampleCensus(Map<FileStudy, FilePlan> plans) {
    ScaleCensus census = new ScaleCensus();
    plans.forEach(
        (study, plan) -> {
          if (plan.role() == Role.SURVEYS) {
            SurveyReader reader = new SurveyReader(plan, ScoreLimits.none(), census);
            Cells cells = new Cells(study.layout.fillDown());
            List<RawAnswer> answers = new ArrayList<>();
            for (String[] record : study.data()) {
              cells.set(record);
              answers.clear();
              reader.answers(cells, answers);
              answers.forEach(census::add);
            }
          }
        });
    hints(plans, census);
    return census;
  }

  private static void hints(Map<FileStudy, FilePlan> plans, ScaleCensus census) {
    for (FilePlan plan : plans.values()) {
      for (ScoreColumn column : plan.survey().columns()) {
        if (!column.item().isEmpty()) {
          column.hint().ifPresent(scale -> census.hint(column.item(), scale));
        }
      }
    }
  }

  private static String digest(FileStudy study) throws IOException {
    MessageDigest digest = ByteSource.sha256();
    try (InputStream in = study.source.open(digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return ByteSource.hex(digest);
  }
}
