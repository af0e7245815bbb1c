package foreshock.simulate;

import java.util.List;
import java.util.Map;

/**
 * Names of companies that do not exist; every client of a world has a name of its own, whatever its
 * legal form.
 */
final class CompanyNames {
  private static final List<String> STEMS =
      List.of(
          "Ashdown",
          "Bärenthal",
          "Corvin",
          "Dalgaard",
          "Eisvogel",
          "Fernhill",
          "Grünwald",
          "Hallström",
          "Inverlea",
          "Jørgensen",
          "Kestrel",
          "Lundqvist",
          "Marlowe",
          "Nordlicht",
          "O'Leary",
          "Pacioli",
          "Quillon",
          "Rosenfeld",
          "Sørby",
          "Thistle",
          "Ulverton",
          "Vesterholm",
          "Weißhaupt",
          "Yarrow",
          "Zelenka",
          "Amberg",
          "Brightwater",
          "Côte d'Ivry",
          "D'Angelo",
          "Elmsford",
          "Flórez",
          "Göteland",
          "Harcourt",
          "Île-Verte",
          "Kowalska",
          "Lichtenau",
          "Münsterberg",
          "Novotný",
          "Östervik",
          "Pemberley",
          "Ravenscar",
          "Saltmarsh",
          "Tóth",
          "Umbria",
          "Valdemar",
          "Winterbourne",
          "Żurawski");
  private static final int SUFFIXES = 12;

  private static final Map<String, List<String>> SUFFIXES_BY_SEGMENT =
      Map.of(
          "Manufacturers",
          List.of(
              "Valves GmbH",
              "Castings Ltd",
              "Tools AB",
              "Packaging",
              "Plastics, Inc.",
              "Ceramics",
              "Bearings",
              "Pumps",
              "Textiles",
              "Glassworks",
              "Cables Oy",
              "Coatings"),
          "Retail chains",
          List.of(
              "Märkte GmbH",
              "Stores Ltd",
              "Books",
              "Shoes",
              "Gardens",
              "Bakeries",
              "& Daughters",
              "Pharmacies",
              "Toys, Inc.",
              "Opticians",
              "Furniture",
              "Wines"),
          "Practices",
          List.of(
              "& Partners",
              "Tax Advisers",
              ", Burke & Voss",
              "Audit LLP",
              "Accountants",
              "& Sons",
              "Bookkeeping",
              "Treuhand AG",
              "Revision",
              "Ledger Office",
              "Associates, LLC",
              "Counsel"),
          "Logistics",
          List.of(
              "Freight",
              "Haulage Ltd",
              "Cold Storage",
              "Shipping",
              "Couriers",
              "Removals",
              "Warehousing",
              "Lines",
              "Express",
              "Spedition",
              "Ferries",
              "\"Rapid\" Transport"));
  private static final List<String> OTHER_SUFFIXES =
      List.of(
          "Group",
          "Holding",
          "Works",
          "Trading",
          "Services",
          "Systems",
          "Foods",
          "Media",
          "Energy",
          "Labs",
          "Partners",
          "Studio");

  /** Names that are hard on software: one that a spreadsheet would run, one all in quotes. */
  private static final Map<Integer, String> SPECIAL =
      Map.of(22, "=Equals & Co", 41, "\"Kontor\" Seefeld", 77, "Zwölf, Dreizehn und Söhne");

  private CompanyNames() {}

  /** The name of a client (counted from 0) of a segment. */
  static String of(int client, String segment) {
    String special = SPECIAL.get(client);
    if (special != null) {
      return special;
    }
    int stem = client % STEMS.size();
    int suffix = (client / STEMS.size() + stem) % SUFFIXES;
    String word = SUFFIXES_BY_SEGMENT.getOrDefault(segment, OTHER_SUFFIXES).get(suffix);
    String name = STEMS.get(stem) + (word.startsWith(",") ? "" : " ") + word;
    int round = client / (STEMS.size() * SUFFIXES);
    return round == 0 ? name : name + " " + (round + 1);
  }
}
