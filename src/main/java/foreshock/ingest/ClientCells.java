package foreshock.ingest;

import java.util.HashMap;
import java.util.Map;

/** Reads from a row whose it is, and keeps one copy of texts that repeat. */
final class ClientCells {
  private static final int REMEMBERED = 1 << 16;

  private final int id;
  private final int name;
  private final int email;
  private final int domain;
  private final int taxId;
  private final boolean listOfIds;
  private final Map<String, String> shared = new HashMap<>();
  private String lastUnit = "";
  private String lastCode = "";

  ClientCells(FilePlan plan) {
    Mapping mapping = plan.mapping();
    id = mapping.of(Field.CLIENT_ID);
    name = mapping.of(Field.CLIENT_NAME);
    email = mapping.of(Field.CLIENT_EMAIL);
    domain = mapping.of(Field.CLIENT_DOMAIN);
    taxId = mapping.of(Field.CLIENT_TAX_ID);
    listOfIds = id >= 0 && HeaderNames.plain(plan.header(id)).endsWith(" ids");
  }

  ClientRef read(Cells cells) {
    return new ClientRef(
        share(id(cells.get(id))),
        share(visible(cells.get(name))),
        share(email(cells.get(email))),
        share(domain(cells.get(domain))),
        share(id(cells.get(taxId))));
  }

  /** One copy of a text that many rows have. */
  String share(String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (shared.size() > REMEMBERED) {
      shared.clear();
    }
    String known = shared.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  /**
   * Code of a currency cell, or else of the sign beside the figure or in its header; neighbouring
   * rows mostly have the same.
   */
  String currency(String unit, NumberColumn column, String figure) {
    if (unit.isEmpty()) {
      String beside = Currencies.besideFigure(figure);
      return beside.isEmpty() ? column.currency() : share(beside);
    }
    if (!unit.equals(lastUnit)) {
      lastUnit = unit;
      lastCode = Currencies.code(unit);
    }
    return lastCode;
  }

  /** People paste zero-width and no-break blanks into keys; they must not make another client. */
  private static String visible(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\u00A0'
          || c == '\u202F'
          || c >= '\u200B' && c <= '\u200F'
          || c == '\uFEFF'
          || c == '\u00AD') {
        return HeaderNames.clean(cell);
      }
    }
    return cell;
  }

  private String id(String cell) {
    String text = visible(cell.startsWith("'") ? cell.substring(1) : cell);
    if (listOfIds) {
      int start = text.startsWith(";") ? 1 : 0;
      int end = text.indexOf(';', start);
      text = end < 0 ? text.substring(start) : text.substring(start, end);
    }
    return DamagedIds.isDamaged(text) ? "" : text;
  }

  /**
   * The address in {@code Zoe Ooe (zoe@example.com)} or {@code Zoe <zoe@example.com>}, the first of
   * several.
   */
  static String email(String cell) {
    int at = cell.indexOf('@');
    if (at < 0) {
      return "";
    }
    int start = at;
    while (start > 0 && isOfAddress(cell.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < cell.length() && isOfAddress(cell.charAt(end))) {
      end++;
    }
    return start == 0 && end == cell.length() ? cell : cell.substring(start, end);
  }

  private static boolean isOfAddress(char c) {
    return Character.isLetterOrDigit(c) || "._%+-'&=!#/~^{}|*`$?".indexOf(c) >= 0;
  }

  /** The domain of a web address: no scheme, no {@code www.}, no path. */
  static String domain(String cell) {
    int scheme = cell.indexOf("://");
    String text = scheme < 0 ? cell : cell.substring(scheme + 3);
    int path = text.indexOf('/');
    text = path < 0 ? text : text.substring(0, path);
    return text.regionMatches(true, 0, "www.", 0, 4) ? text.substring(4) : text;
  }

  static Verdict nobody(FilePlan plan) {
    int key = plan.mapping().clientKey();
    return Verdict.reject(
        ProblemCode.NO_CLIENT, plan.header(key), "", Remark.of("problem.noclient"));
  }
}
