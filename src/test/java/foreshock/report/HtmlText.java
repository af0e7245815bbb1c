package foreshock.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a page as a reader sees it. */
final class HtmlText {
  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|[a-z]+);");

  private HtmlText() {}

  static String of(String page) {
    String text = page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", "\n");
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sign(found.group(1))));
  }

  private static String sign(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      default -> Character.toString(Integer.parseInt(name.substring(1)));
    };
  }
}
