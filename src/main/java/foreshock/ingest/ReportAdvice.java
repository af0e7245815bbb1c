package foreshock.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reports that people export by mistake: what they are, and what to export instead. */
final class ReportAdvice {
  private ReportAdvice() {}

  /** One sentence; empty for a table that is not known. */
  static Optional<Remark> of(Layout layout) {
    List<String> headers =
        layout.headers().stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
    boolean debit = headers.stream().anyMatch(header -> header.contains("дебет"));
    boolean credit = headers.stream().anyMatch(header -> header.contains("кредит"));
    if (debit && credit) {
      return Optional.of(Remark.of("read.turnover"));
    }
    return Optional.empty();
  }
}
