package foreshock.ingest;

import foreshock.bytes.RecordScanner;
import foreshock.bytes.TextHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Survey rows that are plain and hold an answer. */
final class PlainSurveys extends PlainRows {
  private final RowShelves shelves;
  private final int file;
  private final ScaleCensus census;
  private final PlainMemo client;
  private final long[] clientHash = new long[RecordScanner.BATCH];
  private final PlainMemo day;
  private final PlainMemo noResponse;
  private final PlainMemo segment;
  private final PlainMemo manager;
  private final PlainMemo[] answers;
  private final PlainMemo addresses;
  private final int respondent;
  private final int responseId;
  private final int ticketId;

  /** Different answers by number: what was said, the question's number, how often in the block. */
  private final List<RawAnswer> said = new ArrayList<>();

  /** So that an answer keeps its number when a memo has forgotten it. */
  private final Map<RawAnswer, Integer> numberOf = new HashMap<>();

  private int[] question = new int[64];
  private int[] times = new int[64];

  /** Hashes of respondents by number, where the cell is not simply one. */
  private long[] addressHash = new long[64];

  private int addressCount;
  private final int[] row;
  private final RowShelves.Surveys shelf;

  PlainSurveys(
      FilePlan plan, ScoreLimits limits, ScaleCensus census, RowShelves shelves, int file) {
    super(plan, file);
    this.shelves = shelves;
    this.file = file;
    this.census = census;
    Mapping mapping = plan.mapping();
    SurveyReader reader = new SurveyReader(plan, limits, census);
    NonResponses nonResponses = new NonResponses(plan);
    client = clients(shelves);
    day = days();
    noResponse =
        PlainMemo.of(
            0,
            record -> nonResponses.has(record.texts()) ? PlainMemo.LEFT : 0,
            nonResponses.columns());
    segment = texts(shelves, mapping.of(Field.SEGMENT));
    manager = texts(shelves, mapping.of(Field.MANAGER));
    respondent = mapping.of(Field.RESPONDENT);
    responseId = mapping.of(Field.RESPONSE_ID);
    ticketId = mapping.of(Field.TICKET_ID);
    List<ScoreColumn> columns = plan.survey().columns();
    if (plan.survey().longForm()) {
      int[] all =
          IntStream.concat(
                  columns.stream().mapToInt(ScoreColumn::index),
                  IntStream.of(
                      mapping.of(Field.METRIC),
                      mapping.of(Field.ATTRIBUTE),
                      mapping.of(Field.SCALE),
                      mapping.of(Field.WEIGHT)))
              .toArray();
      answers =
          new PlainMemo[] {
            PlainMemo.of(PlainMemo.LEFT, record -> answer(reader, columns, record), all)
          };
    } else {
      answers =
          columns.stream()
              .map(
                  column ->
                      PlainMemo.of(
                          PlainMemo.LEFT,
                          record -> answer(reader, List.of(column), record),
                          column.index()))
              .toArray(PlainMemo[]::new);
    }
    int email = mapping.of(Field.CLIENT_EMAIL);
    addresses =
        PlainMemo.of(
            address(0),
            record -> address(TextHash.of(reader.respondent(record.texts()).strip())),
            respondent,
            email);
    row = new int[answers.length];
    shelf = shelves.surveys(file);
  }

  private int address(long hash) {
    if (addressCount == addressHash.length) {
      addressHash = Arrays.copyOf(addressHash, 2 * addressCount);
    }
    addressHash[addressCount] = hash;
    return addressCount++;
  }

  /** Number of the one answer in these columns. */
  private int answer(SurveyReader reader, List<ScoreColumn> columns, PlainRecord record) {
    List<RawAnswer> found = new ArrayList<>(1);
    Verdict verdict = reader.answers(columns, record.texts(), found);
    if (verdict.kind() != Verdict.Kind.TYPED || found.size() > 1) {
      return PlainMemo.LEFT;
    }
    if (found.isEmpty()) {
      return PlainMemo.NOTHING;
    }
    Integer known = numberOf.get(found.get(0));
    if (known != null) {
      return known;
    }
    if (said.size() == question.length) {
      question = Arrays.copyOf(question, 2 * said.size());
      times = Arrays.copyOf(times, 2 * said.size());
    }
    question[said.size()] = shelves.questionOf(file, found.get(0));
    numberOf.put(found.get(0), said.size());
    said.add(found.get(0));
    return said.size() - 1;
  }

  @Override
  void open() {
    Arrays.fill(times, 0);
  }

  @Override
  void prepare(PlainRecord record, int place) {
    clientHash[place] = client.prepare(record);
  }

  @Override
  boolean take(PlainRecord record, int place) {
    int who = client.of(record, clientHash[place]);
    int when = day.of(record);
    if (who == PlainMemo.LEFT
        || when == PlainMemo.LEFT
        || noResponse.of(record) == PlainMemo.LEFT) {
      return false;
    }
    int given = 0;
    for (PlainMemo memo : answers) {
      int answer = memo.of(record);
      if (answer == PlainMemo.LEFT) {
        return false;
      }
      if (answer != PlainMemo.NOTHING) {
        row[given++] = answer;
      }
    }
    long response = id(record, responseId);
    long ticket = id(record, ticketId);
    long voice = voice(record);
    if (given == 0 || response == DAMAGED || ticket == DAMAGED || voice == DAMAGED) {
      return false;
    }
    for (int i = 0; i < given; i++) {
      int answer = row[i];
      times[answer]++;
      shelf.answer(question[answer], said.get(answer).raw());
    }
    shelf.add(
        who,
        when,
        voice,
        response == 0 ? ticket : response,
        record.contentHash(),
        segment.of(record),
        manager.of(record));
    return true;
  }

  /** Who answered: the cell where it is simply a name or an address, else what is in it. */
  private long voice(PlainRecord record) {
    if (!record.isEmpty(respondent)
        && record.isSimple(respondent)
        && record.count(respondent, '@') <= 1) {
      return record.hash(respondent);
    }
    if (!record.isEmpty(respondent) && DamagedIds.isDamaged(record.clean(respondent))) {
      return DAMAGED;
    }
    // first: a new address may put a larger array in the place of this one
    int number = addresses.of(record);
    return addressHash[number];
  }

  @Override
  Accepted close() {
    RowShelves.Sealed filled = shelf.seal();
    int[] counted = Arrays.copyOf(times, said.size());
    return () -> {
      filled.accept();
      for (int answer = 0; answer < counted.length; answer++) {
        if (counted[answer] > 0) {
          census.add(said.get(answer), counted[answer]);
        }
      }
    };
  }
}
