package foreshock.simulate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The people of one client who are asked: seats, each held by one person at a time. */
final class Respondents {
  /**
   * A person.
   *
   * @param email address in a domain that is reserved for examples
   * @param offset points by which this person answers above what the client as a whole feels
   * @param responseProbability probability of answering when asked
   */
  record Person(String email, double offset, double responseProbability) {}

  private static final List<String> FIRST =
      List.of(
          "anna",
          "boris",
          "carla",
          "daniel",
          "elena",
          "felix",
          "greta",
          "hugo",
          "ines",
          "jonas",
          "katarina",
          "lukas",
          "marta",
          "nils",
          "olga",
          "pavel",
          "quentin",
          "rosa",
          "stefan",
          "tilda",
          "ugo",
          "vera",
          "willem",
          "xenia",
          "yusuf",
          "zoe");
  private static final List<String> LAST =
      List.of(
          "adler",
          "berg",
          "costa",
          "dahl",
          "ekman",
          "fontaine",
          "graf",
          "holm",
          "ivanov",
          "jansen",
          "keller",
          "lindt",
          "moreau",
          "novak",
          "oneill",
          "petrov",
          "quist",
          "rossi",
          "sorensen",
          "tanaka",
          "urban",
          "vogel",
          "weiss",
          "yilmaz",
          "zeman");

  private final SurveyPractice practice;
  private final Answering answering;
  private final String domain;
  private final Stream stream;
  private final Set<String> taken = new HashSet<>();
  private final List<Person> seats = new ArrayList<>();

  Respondents(SurveyPractice practice, ClientPlan plan, Stream stream) {
    this.practice = practice;
    this.answering = plan.answering();
    this.domain = domainOf(plan.name());
    this.stream = stream;
    int count = 1 + EvenSpread.choose(stream.uniform(), practice.seatShares());
    for (int seat = 0; seat < count; seat++) {
      seats.add(newPerson());
    }
  }

  /** Those who are there in the next wave; some have been replaced since the last one. */
  List<Person> nextWave() {
    for (int seat = 0; seat < seats.size(); seat++) {
      if (stream.chance(practice.turnoverPerWave())) {
        seats.set(seat, newPerson());
      }
    }
    return List.copyOf(seats);
  }

  /** {@code Müller & Söhne, Märkte} becomes {@code mueller-soehne-maerkte.example}. */
  static String domainOf(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String spelled =
        lower
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l");
    String plain = Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String dashed = plain.replace("'", "").replaceAll("[^a-z0-9]+", "-");
    return dashed.replaceAll("^-|-$", "") + ".example";
  }

  private Person newPerson() {
    String plain = stream.pick(FIRST) + "." + stream.pick(LAST);
    String local = plain;
    for (int n = 2; !taken.add(local); n++) {
      local = plain + n;
    }
    double offset = practice.respondentSd() * stream.gaussian();
    return new Person(local + "@" + domain, offset, answering.draw(stream));
  }
}
