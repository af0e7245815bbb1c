package foreshock.simulate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What people write beside their scores: about what weighs on them most, or what they like best.
 */
final class Comments {
  private static final double LOW = 48;
  private static final double HIGH = 72;

  private static final Map<Attribute, List<String>> BAD =
      Map.of(
          Attribute.SUPPORT,
          List.of(
              "Nobody calls back.",
              "Three days for an answer at month end is too long",
              "I get a ticket number, never a person",
              "Support used to know our books. Now I explain everything anew, every time.",
              "Waiting, waiting, waiting"),
          Attribute.QUALITY,
          List.of(
              "The last update lost our cost centres",
              "Slow in the afternoon, and it logs me out",
              "Two crashes during the VAT return",
              "Errors in the fixed-asset report, again",
              "- imports fail\n- totals differ by a cent"),
          Attribute.PRODUCT,
          List.of(
              "Still no bank import for our bank",
              "Reports are too rigid for us",
              "No mobile version, no API",
              "Missing: consolidated accounts"),
          Attribute.PRICE,
          List.of(
              "Too expensive for what we get",
              "We pay for modules that nobody here uses",
              "The price went up, the service did not",
              "We were sold more than we need, and now it lies idle",
              "A competitor offers \"the same\" for a third less"));

  private static final List<String> NO_VISITS =
      List.of(
          "Since the visits stopped we are on our own",
          "The online service does not know our business",
          "The \"help centre\" sends me round in circles, again and again",
          "Chat answers with links. I want Mr Dahl back!",
          "Before, somebody came.\nNow I fill in a form.",
          "Forms, forms, forms; nobody looks at the actual books",
          "Bring back the consultant");

  private static final Map<Attribute, List<String>> GOOD =
      Map.of(
          Attribute.SUPPORT,
          List.of(
              "Always a quick and friendly answer",
              "Our consultant knows us well, thank you!",
              "They called back within the hour",
              "Great help with the year-end closing"),
          Attribute.QUALITY,
          List.of(
              "Just works",
              "Stable, no surprises",
              "Never lost a booking in six years",
              "Fast even with 40,000 postings"),
          Attribute.PRODUCT,
          List.of(
              "+1 for the new reports",
              "The payroll module saves us two days a month",
              "Easy to learn, even for trainees",
              "Everything we need is in it"),
          Attribute.PRICE,
          List.of(
              "Good value",
              "Fair price, clear invoice",
              "Worth the money, so far",
              "Cheaper than the \"big names\" and no worse"));

  private static final List<String> NEUTRAL =
      List.of(
          "ok",
          "No complaints",
          "It does what it should, mostly",
          "Some things are good, others less so",
          "n/a",
          "See my last answer",
          "Fine for now, we will see");

  private Comments() {}

  /** A comment for a person who feels {@code shift} points above the client. */
  static String pick(
      ClientPath path, int month, double shift, boolean visitsHaveEnded, Stream stream) {
    Comparator<Attribute> byScore = Comparator.comparingDouble(a -> path.attribute(a, month));
    List<Attribute> sorted = List.of(Attribute.values()).stream().sorted(byScore).toList();
    Attribute worst = sorted.get(0);
    Attribute best = sorted.get(sorted.size() - 1);
    boolean aboutVisits = visitsHaveEnded && stream.chance(0.6);
    if (path.attribute(worst, month) + shift < LOW) {
      boolean isSupport = worst == Attribute.SUPPORT;
      return stream.pick(isSupport && aboutVisits ? NO_VISITS : BAD.get(worst));
    }
    return stream.pick(path.satisfaction(month) + shift > HIGH ? GOOD.get(best) : NEUTRAL);
  }
}
