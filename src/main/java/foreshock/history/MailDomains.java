package foreshock.history;

import java.util.Locale;
import java.util.Set;

/** Domains that tell whose an address is; those at which anybody may have one tell nothing. */
final class MailDomains {
  private static final Set<String> PUBLIC_DOMAINS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "live.com",
          "icloud.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "mail.ru",
          "yandex.ru",
          "ya.ru",
          "bk.ru",
          "list.ru",
          "inbox.ru",
          "rambler.ru",
          "proton.me",
          "protonmail.com");

  private MailDomains() {}

  /** The domain of an address; empty where it tells nothing. */
  static String ofAddress(String email) {
    int at = email.lastIndexOf('@');
    return at < 0 ? "" : ofCompany(email.substring(at + 1));
  }

  /** A domain as it is compared; empty where it tells nothing. */
  static String ofCompany(String domain) {
    String same = domain.strip().toLowerCase(Locale.ROOT);
    return PUBLIC_DOMAINS.contains(same) ? "" : same;
  }
}
