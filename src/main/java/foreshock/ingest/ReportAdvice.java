package foreshock.ingest;

import java.util.List;
import java.util.Locale;

/** Reports that people export by mistake: what they are, and what to export instead. */
final class ReportAdvice {
  private ReportAdvice() {}

  /** One sentence, or the empty text for a table that is not known. */
  static String of(Layout layout) {
    List<String> headers =
        layout.headers().stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
    boolean debit = headers.stream().anyMatch(header -> header.contains("дебет"));
    boolean credit = headers.stream().anyMatch(header -> header.contains("кредит"));
    if (debit && credit) {
      return "this is a 1C turnover sheet (оборотно-сальдовая ведомость): sums of a period by client, without"
          + " dates; export the list of sales documents instead (Продажи – Реализации, «Вывести список»),"
          + " or the account card (карточка счёта 62), which has a row a document";
    }
    return "";
  }
}
