package foreshock.ingest;

import java.util.List;
import java.util.Locale;

/** What the header of an answer column asks: the whole (and by which metric), or one attribute. */
final class Question {
  private static final List<String> GENERIC =
      List.of(
          "score",
          "rating",
          "оценка",
          "балл",
          "star rating",
          "conversation rating",
          "stars",
          "value",
          "points",
          "response value",
          "grade",
          "mark",
          "average score",
          "средний балл",
          "средняя оценка",
          "общий балл",
          "question 1",
          "значение",
          "answer",
          "ответ",
          "bewertung",
          "gesamtbewertung",
          "punktzahl",
          "note",
          "puntuación",
          "valoración",
          "évaluation");

  private static final List<String> JUDGEMENTS =
      List.of(
          "satisf",
          " rate ",
          " rating ",
          " happy ",
          "доволь",
          "удовлетвор",
          " оцен",
          "zufrieden",
          "bewert",
          "valor");

  private Question() {}

  /** The metric by which a header judges the whole; empty where it names an attribute. */
  static String metric(String header) {
    String text = HeaderNames.plain(header);
    String padded = " " + text + " ";
    if (padded.contains(" nps ")
        || text.contains("net promoter")
        || text.contains("recommend")
        || text.contains("рекоменд")
        || text.contains("empfehl")
        || text.contains("recomend")
        || text.contains("recomiend")
        || text.contains("recommand")) {
      return "NPS";
    }
    if (padded.contains(" ces ")
        || padded.contains(" effort ")
        || text.startsWith("how easy")
        || text.startsWith("ease of ")
        || text.contains("насколько легко")
        || text.contains("усили")
        || text.startsWith("wie einfach")
        || text.startsWith("wie leicht")) {
      return "CES";
    }
    if (padded.contains(" csi ")) {
      return "CSI";
    }
    if (padded.contains(" csat ") || isOverallSatisfaction(text, padded)) {
      return "CSAT";
    }
    return GENERIC.contains(text) ? "score" : "";
  }

  private static boolean isOverallSatisfaction(String text, String padded) {
    return padded.contains(" overall ")
        || text.contains("satisfaction score")
        || text.contains("satisfaction rating")
        || text.equals("satisfaction")
        || text.equals("customer satisfaction")
        || text.equals("client satisfaction")
        || text.equals("survey result")
        || text.equals("survey results")
        || padded.contains(" insgesamt ")
        || text.equals("zufriedenheit")
        || text.equals("kundenzufriedenheit")
        || text.startsWith("gesamtzufriedenheit")
        || text.equals("satisfacción")
        || text.equals("satisfacción general")
        || text.startsWith("satisfaction g")
        || padded.contains(" в целом ")
        || text.startsWith("общая удовлетворенность")
        || text.startsWith("общая оценка")
        || text.equals("удовлетворенность")
        || text.startsWith("оценка удовлетворенности")
        || text.startsWith("уровень удовлетворенности")
        || text.equals("удовлетворенность клиента")
        || text.equals("индекс удовлетворенности");
  }

  /** Whether a header that names no metric asks for a judgement all the same. */
  static boolean isJudgement(String header) {
    String padded = " " + HeaderNames.plain(header) + " ";
    return JUDGEMENTS.stream().anyMatch(padded::contains);
  }

  /** Item of a metric's cell: {@code nps} is {@code NPS}, anything else as written. */
  static String itemOfMetric(String cell) {
    String metric = metric(cell);
    if (!metric.isEmpty()) {
      return metric;
    }
    return cell.length() <= 5 ? cell.toUpperCase(Locale.ROOT) : cell;
  }

  /** The attribute's name: the header without a hint of its scale and without marks at its end. */
  static String attribute(String header) {
    String text = HeaderNames.clean(header);
    int bracket = text.lastIndexOf('(');
    if (bracket > 0
        && text.endsWith(")")
        && text.substring(bracket).chars().anyMatch(Character::isDigit)) {
      text = text.substring(0, bracket).strip();
    }
    int end = text.length();
    while (end > 0 && "?:.*,".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** The row of a grid question ({@code Please rate: [Support]}), or the empty text. */
  static String gridRow(String header) {
    String text = HeaderNames.clean(header);
    int open = text.lastIndexOf('[');
    String row =
        open >= 0 && text.endsWith("]") ? text.substring(open + 1, text.length() - 1).strip() : "";
    return open == 0 || row.equals("list") || row.equals("txt") ? "" : row;
  }
}
