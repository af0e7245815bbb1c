package foreshock.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers become responses: what one respondent of a client said on one day, whichever rows it came
 * from. Where a question then occurs twice, the rows' own response ids part them, and without ids
 * the n-th answer of each question makes the n-th response.
 */
final class ResponseSorter {
  private final HistoryCollector rows;
  private final List<SurveySegment> segments;
  private final ByClient places;
  private final AnswerCodes codes;

  // one entry an answer, a client's side by side; first as they come, then as responses
  private final int[] day;
  private final int[] who;
  private final int[] code;
  private final long[] response;
  private final int[] comment;

  // one entry a response, a client's from the place of its first answer on
  private final int[] end;
  private final int[] responses;

  /** Keys of each client's respondents, where their names are wanted; else empty. */
  private final int[][] peopleOf;

  ResponseSorter(
      HistoryCollector rows,
      ClientMatcher.Matched matched,
      Kept kept,
      QuestionScales scaleOf,
      ItemCatalogue catalogue) {
    this.rows = rows;
    segments = rows.surveys();
    codes = new AnswerCodes(rows, catalogue, scaleOf);
    places =
        new ByClient(
            segments,
            kept,
            matched,
            (segment, row) ->
                segments.get(segment).endOfAnswers(row) - segments.get(segment).firstAnswer(row));
    int answers = places.size();
    boolean ids = segments.stream().anyMatch(SurveySegment::hasIds);
    boolean comments = segments.stream().anyMatch(SurveySegment::hasComments);
    day = new int[answers];
    who = new int[answers];
    code = new int[answers];
    response = new long[ids ? answers : 0];
    comment = new int[comments ? answers : 0];
    end = new int[answers];
    responses = new int[places.clients()];
    peopleOf = new int[rows.respondentNames.isEmpty() ? 0 : places.clients()][0];
  }

  Responses[] byClient() {
    places.scatter(this::take);
    places.eachClient(this::sort);
    int[] items = codes.items();
    ResponseStore store =
        new ResponseStore(
            PackedInts.of(day, day.length),
            PackedInts.of(who, who.length),
            eachHasOneAnswer() ? null : end,
            PackedInts.of(code, code.length),
            items,
            codes.values());
    Responses[] found = new Responses[places.clients()];
    for (int client = 0; client < found.length; client++) {
      found[client] = responses[client] == 0 ? Responses.NONE : view(store, client);
    }
    return found;
  }

  private void take(int s, int[] place) {
    SurveySegment segment = segments.get(s);
    int[] days = new int[segment.size];
    segment.day.copyTo(days, segment.size);
    int[] people = new int[segment.size];
    segment.respondent.copyTo(people, segment.size);
    for (int i = 0; i < segment.size; i++) {
      int at = place[i];
      if (at < 0) {
        continue;
      }
      for (int k = segment.firstAnswer(i); k < segment.endOfAnswers(i); k++) {
        day[at] = days[i];
        who[at] = people[i];
        code[at] = codes.of(segment.question.get(k), segment.raw.get(k));
        if (response.length > 0) {
          response[at] = segment.response(i);
        }
        if (comment.length > 0) {
          comment[at] = segment.comment.get(i);
        }
        at++;
      }
    }
  }

  private boolean eachHasOneAnswer() {
    long all = 0;
    for (int count : responses) {
      all += count;
    }
    return all == day.length;
  }

  private Responses view(ResponseStore store, int client) {
    int first = places.start[client];
    int size = responses[client];
    int people = 0;
    for (int i = first; i < first + size; i++) {
      people = Math.max(people, who[i] + 1);
    }
    List<String> names = peopleOf.length == 0 ? List.of() : namesOf(client);
    return new Responses(store, first, size, people, names, commentsOf(client));
  }

  /** Sorts a client's answers and puts them together to responses. */
  private void sort(int client) {
    int from = places.start[client];
    int size = places.start[client + 1] - from;
    if (size == 0) {
      return;
    }
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = from + i;
    }
    IndexSort.sort(order, 0, size, this::compare);
    int[] people = people(order);
    if (peopleOf.length > 0) {
      peopleOf[client] = people;
    }
    int[] newEnd = new int[size];
    int count = 0;
    for (int i = 0; i < size; ) {
      int to = i + 1;
      while (to < size && day[order[to]] == day[order[i]] && who[order[to]] == who[order[i]]) {
        to++;
      }
      count = part(order, i, to, from, newEnd, count);
      i = to;
    }
    rearrange(order, from, people, newEnd, count);
    responses[client] = count;
  }

  private int compare(int a, int b) {
    int by = Integer.compare(day[a], day[b]);
    by = by != 0 ? by : Integer.compare(who[a], who[b]);
    if (by != 0) {
      return by;
    }
    by = Integer.compare(codes.item(code[a]), codes.item(code[b]));
    if (by == 0 && response.length > 0) {
      by = Long.compare(response[a], response[b]);
    }
    return by != 0 ? by : Double.compare(codes.value(code[a]), codes.value(code[b]));
  }

  /** Keys of a client's respondents, ascending; 0 is nobody. */
  private int[] people(int[] order) {
    int[] keys = new int[order.length];
    int count = 0;
    for (int i : order) {
      if (who[i] != 0) {
        keys[count++] = who[i];
      }
    }
    Arrays.sort(keys, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || keys[i] != keys[distinct - 1]) {
        keys[distinct++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, distinct);
  }

  /**
   * Makes the responses among the answers {@code from … to − 1} of one respondent on one day, and
   * returns how many there are by now.
   */
  private int part(int[] order, int from, int to, int base, int[] newEnd, int before) {
    boolean repeated = false;
    boolean identified = response.length > 0;
    for (int i = from; i < to; i++) {
      repeated |= i > from && item(order[i]) == item(order[i - 1]);
      identified &= response.length > 0 && response[order[i]] != 0;
    }
    if (!repeated) {
      newEnd[before] = base + to;
      return before + 1;
    }
    KeyNumbers parts = new KeyNumbers();
    int[] partOf = new int[to - from];
    int nth = 0;
    for (int i = from; i < to; i++) {
      nth = i > from && item(order[i]) == item(order[i - 1]) ? nth + 1 : 0;
      partOf[i - from] = parts.add(identified ? response[order[i]] : nth);
    }
    int[] sorted = Arrays.copyOfRange(order, from, to);
    int at = from;
    for (int part = 0; part < parts.size(); part++) {
      for (int i = 0; i < sorted.length; i++) {
        if (partOf[i] == part) {
          order[at++] = sorted[i];
        }
      }
      newEnd[before + part] = base + at;
    }
    return before + parts.size();
  }

  private int item(int answer) {
    return codes.item(code[answer]);
  }

  private void rearrange(int[] order, int from, int[] people, int[] newEnd, int count) {
    int size = order.length;
    int[] newCode = new int[size];
    int[] newComment = new int[comment.length == 0 ? 0 : size];
    int[] newDay = new int[size];
    int[] newWho = new int[size];
    int begin = 0;
    for (int r = 0; r < count; r++) {
      int until = newEnd[r] - from;
      int first = order[begin];
      newDay[r] = day[first];
      newWho[r] = who[first] == 0 ? Responses.ANONYMOUS : Arrays.binarySearch(people, who[first]);
      for (int i = begin; i < until; i++) {
        newCode[i] = code[order[i]];
        if (newComment.length > 0 && newComment[r] == 0) {
          newComment[r] = comment[order[i]];
        }
      }
      begin = until;
    }
    // the room that responses of several answers leave over holds what lies in the range anyway
    Arrays.fill(newDay, count, size, newDay[0]);
    Arrays.fill(newWho, count, size, Responses.ANONYMOUS);
    System.arraycopy(newDay, 0, day, from, size);
    System.arraycopy(newWho, 0, who, from, size);
    System.arraycopy(newCode, 0, code, from, size);
    System.arraycopy(newEnd, 0, end, from, size);
    if (newComment.length > 0) {
      System.arraycopy(newComment, 0, comment, from, size);
    }
  }

  private List<String> namesOf(int client) {
    List<String> names = new ArrayList<>();
    for (int key : peopleOf[client]) {
      names.add(rows.respondentNames.get(key));
    }
    return names;
  }

  private List<String> commentsOf(int client) {
    List<String> texts = new ArrayList<>();
    for (int r = 0; comment.length > 0 && r < responses[client]; r++) {
      texts.add(rows.texts.get(comment[places.start[client] + r]));
    }
    return texts;
  }
}
