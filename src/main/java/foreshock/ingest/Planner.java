package foreshock.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sixth stage: settles how each column's dates and figures are written, with the help of the run's
 * other files.
 */
final class Planner {
  private static final Field[] DATE_FIELDS = {
    Field.START_DATE, Field.CHURN_DATE, Field.CONTRACT_END
  };
  private static final Field[] NUMBER_FIELDS = {Field.AMOUNT, Field.VALUE, Field.WEIGHT};

  /** Stands for the three fields of which one has to say whose a row is. */
  private static final String CLIENT = "client";

  private final List<FileStudy> studies;
  private final Optional<DateOrder> given;
  private final Map<FileStudy, Map<Integer, DateVote>> votes = new HashMap<>();

  Planner(List<FileStudy> studies, Optional<String> dateFormat) {
    this.studies = studies;
    given = dateFormat.flatMap(DateOrder::of);
    for (FileStudy study : studies) {
      study.mapping().ifPresent(mapping -> votes.put(study, votesOf(study, mapping)));
    }
  }

  private static Map<Integer, DateVote> votesOf(FileStudy study, Mapping mapping) {
    Set<Integer> columns = new LinkedHashSet<>(mapping.dates());
    for (Field field : DATE_FIELDS) {
      if (mapping.has(field) && mapping.role() == Role.CLIENTS) {
        columns.add(mapping.of(field));
      }
    }
    Map<Integer, DateVote> votes = new HashMap<>();
    for (int column : columns) {
      DateVote vote = new DateVote();
      for (String[] cells : study.data()) {
        if (column < cells.length) {
          vote.add(Cells.clean(cells[column]));
        }
      }
      votes.put(column, vote);
    }
    return votes;
  }

  FilePlan plan(FileStudy study) throws UnusableInput {
    Mapping mapping = study.mapping().orElseThrow();
    Map<Field, DateColumn> dates = new EnumMap<>(Field.class);
    List<DateColumn> rowDates = new ArrayList<>();
    for (int column : mapping.dates()) {
      rowDates.add(dateColumn(study, column));
    }
    for (Field field : DATE_FIELDS) {
      if (mapping.has(field) && votes.get(study).containsKey(mapping.of(field))) {
        dates.put(field, dateColumn(study, mapping.of(field)));
      }
    }
    Map<Field, NumberColumn> numbers = new EnumMap<>(Field.class);
    for (Field field : NUMBER_FIELDS) {
      if (mapping.has(field)) {
        numbers.put(field, numberColumn(study, field, mapping.of(field)));
      }
    }
    checkNeeded(study, mapping);
    payPeriods(study, mapping);
    return new FilePlan(
        study.layout,
        study.system,
        mapping,
        study.survey(),
        study.names,
        dates,
        List.copyOf(rowDates),
        numbers,
        stagesKnown(study, mapping),
        study.words);
  }

  /** A role that was given may lack what its rows cannot do without. */
  private static void checkNeeded(FileStudy study, Mapping mapping) throws UnusableInput {
    Role role = mapping.role();
    boolean dated = role != Role.CLIENTS;
    boolean ofClient = role != Role.EVENTS && role != Role.INVITATIONS;
    String lacks = "";
    if (ofClient && !mapping.hasClient()) {
      lacks = CLIENT;
    } else if (dated && mapping.dates().isEmpty()) {
      lacks = "date";
    } else if (role == Role.ORDERS && !mapping.has(Field.AMOUNT)) {
      lacks = "amount";
    } else if (role == Role.SURVEYS && study.survey().columns().isEmpty()) {
      lacks = "score";
    } else if (role == Role.EVENTS && !mapping.has(Field.EVENT)) {
      lacks = "event";
    }
    if (!lacks.isEmpty()) {
      throw new UnusableInput(
          new DataProblem(
              ProblemCode.MISSING_COLUMN,
              study.input.name(),
              0,
              lacks.equals(CLIENT) ? "" : lacks,
              "",
              lacks.equals(CLIENT)
                  ? Remark.of("problem.needed.client", role.key(), study.layout.headers())
                  : Remark.of("problem.needed", role.key(), study.layout.headers())));
    }
  }

  private DateColumn dateColumn(FileStudy study, int column) throws UnusableInput {
    DateVote vote = votes.get(study).get(column);
    String header = study.layout.headers().get(column);
    DateOrder order = DateOrder.DAY_FIRST;
    if (vote.matters()) {
      order = orderOf(study, column, vote, header);
    }
    DatePattern pattern = new DatePattern(order);
    for (String[] cells : study.data()) {
      if (column < cells.length) {
        pattern.add(Cells.clean(cells[column]));
      }
    }
    if (vote.isMixed()) {
      study.warnings.add(Remark.of("read.date.mixed", header));
    }
    return new DateColumn(column, header, order, vote.isMixed(), vote.matters(), pattern.text());
  }

  private DateOrder orderOf(FileStudy study, int column, DateVote vote, String header)
      throws UnusableInput {
    Optional<DateOrder> fixed = study.rules.dateFormat().flatMap(DateOrder::of).or(() -> given);
    if (fixed.isPresent()) {
      return fixed.get();
    }
    Optional<DateOrder> own = vote.order();
    if (own.isPresent()) {
      study.reasons.add(Remark.of("read.date.order", text(own.get()), header, vote.reason()));
      return own.get();
    }
    Optional<DateOrder> neighbours = agreed(votes.get(study).values());
    if (neighbours.isPresent()) {
      study.reasons.add(Remark.of("read.date.neighbours", text(neighbours.get()), header));
      return neighbours.get();
    }
    List<DateVote> others = new ArrayList<>();
    votes.values().forEach(file -> others.addAll(file.values()));
    Optional<DateOrder> files = agreed(others);
    if (files.isPresent()) {
      study.reasons.add(Remark.of("read.date.files", text(files.get()), header));
      study.warnings.add(Remark.of("read.date.both", header));
      return files.get();
    }
    throw new UnusableInput(
        new DataProblem(
            ProblemCode.AMBIGUOUS_DATES,
            study.input.name(),
            0,
            header,
            vote.example(),
            Remark.of("problem.dates")));
  }

  private static Optional<DateOrder> agreed(Iterable<DateVote> votes) {
    Set<DateOrder> orders = new HashSet<>();
    for (DateVote vote : votes) {
      if (vote.matters()) {
        vote.order().ifPresent(orders::add);
      }
    }
    return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
  }

  private static Remark text(DateOrder order) {
    return Remark.of(order == DateOrder.DAY_FIRST ? "read.date.day" : "read.date.month");
  }

  private static NumberColumn numberColumn(FileStudy study, Field field, int column) {
    NumberVote vote = new NumberVote();
    for (String[] cells : study.data()) {
      if (column < cells.length) {
        vote.add(Cells.clean(cells[column]));
      }
    }
    String header = study.layout.headers().get(column);
    char decimal = study.rules.decimal().orElse(vote.decimal());
    if (decimal == NumberParser.EITHER && vote.isDoubtful()) {
      study.warnings.add(Remark.of("read.thousands", header));
    }
    double factor = field == Field.VALUE ? PayPeriod.factorOf(header) : 1;
    if (factor != 1) {
      study.reasons.add(Remark.of("read.year.part", header, Math.round(factor)));
    }
    return new NumberColumn(column, header, decimal, factor, Currencies.named(header));
  }

  /** Says how the value is turned into one a year where a column names the time that it pays. */
  private static void payPeriods(FileStudy study, Mapping mapping) {
    int column = FilePlan.intervalColumn(mapping, study.layout);
    if (column < 0) {
      return;
    }
    String interval = study.layout.headers().get(column);
    study.reasons.add(
        Remark.of(
            "read.year.interval", study.layout.headers().get(mapping.of(Field.VALUE)), interval));
    boolean unknown =
        study.profiles[column].distinct().keySet().stream()
            .anyMatch(cell -> PayPeriod.timesAYear(cell).isEmpty());
    if (unknown) {
      study.warnings.add(Remark.of("read.year.unknown", interval));
    }
  }

  /** Whether some word of the stage column is known; without any, every order counts as won. */
  private static boolean stagesKnown(FileStudy study, Mapping mapping) {
    if (!mapping.has(Field.STAGE)) {
      return false;
    }
    int column = mapping.of(Field.STAGE);
    String header = study.layout.headers().get(column);
    StatusWords words = new StatusWords(header, study.words);
    Set<String> seen = study.profiles[column].distinct().keySet();
    boolean known = seen.stream().anyMatch(cell -> !words.stageWord(cell).isEmpty());
    if (!known && !seen.isEmpty()) {
      study.warnings.add(Remark.of("read.stages", header));
    }
    return known;
  }
}
