package foreshock.history;

import foreshock.ingest.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Answers become responses: what one respondent of a client said on one day, whichever rows it came
 * from. Where a question then occurs twice, the rows' own response ids part them, and without ids
 * the n-th answer of each question makes the n-th response.
 */
final class ResponseSorter {
  private final HistoryCollector rows;
  private final ClientMatcher.Matched matched;
  private final boolean[] kept;
  private final QuestionScales scaleOf;
  private final ItemCatalogue catalogue;

  ResponseSorter(
      HistoryCollector rows,
      ClientMatcher.Matched matched,
      boolean[] kept,
      QuestionScales scaleOf,
      ItemCatalogue catalogue) {
    this.rows = rows;
    this.matched = matched;
    this.kept = kept;
    this.scaleOf = scaleOf;
    this.catalogue = catalogue;
  }

  private record Answer(
      int day, String respondent, long response, int item, double value, String comment) {}

  Responses[] byClient() {
    int clients = matched.ids().size();
    List<List<Answer>> answers = new ArrayList<>(clients);
    for (int c = 0; c < clients; c++) {
      answers.add(List.of());
    }
    Scale[] scales = new Scale[rows.questions.size()];
    for (int question = 0; question < scales.length; question++) {
      scales[question] = rows.questions.get(question).scaleBy(scaleOf);
    }
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        int client = matched.clientOf()[rows.surveys.ref.get(i)];
        if (answers.get(client).isEmpty()) {
          answers.set(client, new ArrayList<>());
        }
        addAnswers(i, scales, answers.get(client));
      }
    }
    return answers.stream().map(this::responses).toArray(Responses[]::new);
  }

  private void addAnswers(int row, Scale[] scales, List<Answer> into) {
    int from = row == 0 ? 0 : rows.surveys.answersUntil.get(row - 1);
    for (int k = from; k < rows.surveys.answersUntil.get(row); k++) {
      int question = rows.surveys.question.get(k);
      int item = rows.itemOf.get(question);
      into.add(
          new Answer(
              rows.surveys.day.get(row),
              rows.texts.get(rows.surveys.respondent.get(row)),
              rows.surveys.responseKey.get(row),
              catalogue.indexOf()[item],
              scales[question].toHundred(rows.surveys.raw.get(k)),
              rows.texts.get(rows.surveys.comment.get(row))));
    }
  }

  private Responses responses(List<Answer> answers) {
    if (answers.isEmpty()) {
      return Responses.NONE;
    }
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(
        Comparator.comparingInt(Answer::day)
            .thenComparing(Answer::respondent)
            .thenComparingInt(Answer::item)
            .thenComparingLong(Answer::response)
            .thenComparingDouble(Answer::value));
    List<String> names =
        new ArrayList<>(new TreeSet<>(sorted.stream().map(Answer::respondent).toList()));
    names.remove("");
    List<List<Answer>> grouped = new ArrayList<>();
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      while (to < sorted.size()
          && sorted.get(to).day() == sorted.get(from).day()
          && sorted.get(to).respondent().equals(sorted.get(from).respondent())) {
        to++;
      }
      grouped.addAll(parted(sorted.subList(from, to)));
      from = to;
    }
    return packed(grouped, names);
  }

  /** The responses among the answers of one respondent on one day. */
  private static List<List<Answer>> parted(List<Answer> sameDay) {
    boolean repeated = false;
    for (int i = 1; i < sameDay.size(); i++) {
      repeated |= sameDay.get(i).item() == sameDay.get(i - 1).item();
    }
    if (!repeated) {
      return List.of(sameDay);
    }
    boolean identified = sameDay.stream().allMatch(answer -> answer.response() != 0);
    List<List<Answer>> parts = new ArrayList<>();
    List<Long> partIds = new ArrayList<>();
    int nth = 0;
    for (int i = 0; i < sameDay.size(); i++) {
      nth = i > 0 && sameDay.get(i).item() == sameDay.get(i - 1).item() ? nth + 1 : 0;
      long part = identified ? sameDay.get(i).response() : nth;
      int at = partIds.indexOf(part);
      if (at < 0) {
        at = partIds.size();
        partIds.add(part);
        parts.add(new ArrayList<>());
      }
      parts.get(at).add(sameDay.get(i));
    }
    return parts;
  }

  private static Responses packed(List<List<Answer>> responses, List<String> names) {
    int size = responses.size();
    int[] day = new int[size];
    int[] respondent = new int[size];
    int[] start = new int[size + 1];
    int answers = responses.stream().mapToInt(List::size).sum();
    int[] item = new int[answers];
    double[] value = new double[answers];
    List<String> comments = new ArrayList<>(size);
    int k = 0;
    for (int i = 0; i < size; i++) {
      Answer first = responses.get(i).get(0);
      day[i] = first.day();
      int who = names.indexOf(first.respondent());
      respondent[i] = who < 0 ? Responses.ANONYMOUS : who;
      for (Answer answer : responses.get(i)) {
        item[k] = answer.item();
        value[k++] = answer.value();
      }
      start[i + 1] = k;
      comments.add(
          responses.get(i).stream()
              .map(Answer::comment)
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse(""));
    }
    boolean anyComment = comments.stream().anyMatch(text -> !text.isEmpty());
    return new Responses(
        day, respondent, start, item, value, names, anyComment ? comments : Arrays.asList());
  }
}
