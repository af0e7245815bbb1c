package foreshock.testdata;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of the house: which package may import what, and what of the outside world nobody may
 * touch.
 *
 * @param root the package of the house, {@code foreshock} but for the tests of these rules
 */
public record House(String root) {
  private static final String HIPPARCHUS = "org.hipparchus..";
  private static final String COMMONS_CSV = "org.apache.commons.csv..";

  /** The one class that ends the process and holds the real streams and the clock. */
  private String entry() {
    return root + ".Foreshock";
  }

  /**
   * The whole table: a package, then what it may import besides java.* and itself. What begins with
   * a dot is a package of the house (or one class of it, with a capital), the rest are libraries. A
   * package that is not here may not be.
   */
  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("", List.of(".cli"));
    table.put(".axis", List.of());
    table.put(".numeric", List.of(HIPPARCHUS));
    table.put(".bytes", List.of());
    table.put(".ingest", List.of(".axis", ".bytes", COMMONS_CSV, "com.ibm.icu.text"));
    table.put(".history", List.of(".axis", ".bytes", ".ingest", "javax.crypto.."));
    table.put(".signal", List.of(".axis", ".history", ".numeric"));
    table.put(".outcome", List.of(".axis", ".history"));
    table.put(".portfolio", List.of(".axis", ".history", ".signal", ".outcome", ".numeric"));
    table.put(
        ".risk", List.of(".axis", ".history", ".signal", ".outcome", ".portfolio", ".numeric"));
    table.put(
        ".insight",
        List.of(".axis", ".numeric", ".history", ".signal", ".outcome", ".portfolio", ".risk"));
    table.put(
        ".report",
        List.of(
            ".axis",
            ".history",
            ".signal",
            ".outcome",
            ".portfolio",
            ".risk",
            ".insight",
            ".numeric.Interval",
            ".numeric.CrossCorrelation",
            ".ingest.Role",
            ".ingest.DataProblem",
            ".ingest.ProblemCode",
            ".ingest.Remark",
            ".ingest.FileReport",
            ".ingest.ColumnReport",
            ".ingest.Reading",
            "tech.tablesaw..",
            COMMONS_CSV,
            "com.fasterxml.jackson.core..",
            "gg.jte..",
            "org.dhatim.fastexcel..",
            "org.sqlite.."));
    table.put(".simulate", List.of(".axis", ".numeric"));
    table.put(
        ".cli",
        List.of(
            ".axis",
            ".numeric",
            ".ingest",
            ".history",
            ".signal",
            ".outcome",
            ".portfolio",
            ".risk",
            ".insight",
            ".report",
            ".simulate",
            "picocli..",
            "org.slf4j..",
            "ch.qos.logback..",
            "org.tomlj.."));
    return table;
  }

  /** Every import that is not in the table, once for each pair of classes. */
  public List<String> forbiddenImports(JavaClasses classes) {
    TreeSet<String> found = new TreeSet<>();
    table()
        .forEach(
            (name, imports) -> {
              DescribedPredicate<JavaClass> allowed = resideInAnyPackage("java..", root + name);
              for (String one : imports) {
                allowed = allowed.or(imported(one));
              }
              for (JavaClass type : classes) {
                if (type.getPackageName().equals(root + name)) {
                  for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.isPrimitive() && !allowed.test(target)) {
                      found.add(type.getName() + " -> " + target.getName());
                    }
                  }
                }
              }
            });
    return List.copyOf(found);
  }

  private DescribedPredicate<JavaClass> imported(String one) {
    if (!one.startsWith(".")) {
      return resideInAnyPackage(one);
    }
    if (Character.isUpperCase(one.charAt(one.lastIndexOf('.') + 1))) {
      String full = root + one;
      return DescribedPredicate.describe(
          full, type -> type.getName().equals(full) || type.getName().startsWith(full + "$"));
    }
    return resideInAnyPackage(root + one);
  }

  /** No package but those of the table; the Spark edition is a house of its own. */
  public ArchRule packages() {
    String[] known = table().keySet().stream().map(name -> root + name).toArray(String[]::new);
    return classes()
        .that()
        .resideOutsideOfPackage(root + ".spark..")
        .should()
        .resideInAnyPackage(known)
        .because(
            "a package is added to the import table first, and there is no util, model or common");
  }

  public ArchRule exit() {
    return calls(
            "end the process",
            noEntry(),
            (owner, name, call) ->
                (owner.equals("java.lang.System") || owner.equals("java.lang.Runtime"))
                    && (name.equals("exit") || name.equals("halt")))
        .because("only the entry point leaves; all others return an exit code");
  }

  public ArchRule standardStreams() {
    return noClasses()
        .that(noEntry())
        .should()
        .accessFieldWhere(
            DescribedPredicate.describe(
                "it is System.out or System.err",
                access ->
                    access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(access.getTarget().getName())))
        .because("streams are passed in")
        .allowEmptyShould(true);
  }

  /** Clock, locale, time zone and charset of the machine: not in the core. */
  public ArchRule surroundings() {
    return calls(
            "ask the machine for its clock, locale, zone or charset",
            noEntry().and(DescribedPredicate.not(resideInAnyPackage(root + ".cli"))),
            House::asksTheMachine)
        .because("the same input must give the same bytes anywhere, at any time");
  }

  private static boolean asksTheMachine(String owner, String name, JavaAccess<?> call) {
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.util.Locale", "java.util.TimeZone" -> name.equals("getDefault");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.nio.charset.Charset" -> name.equals("defaultCharset");
      case "java.util.Date" -> name.equals("<init>") && parameters(call) == 0;
      case "java.util.Calendar" -> name.equals("getInstance");
      default ->
          owner.startsWith("java.time.")
              && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"));
    };
  }

  /** Randomness without a seed: nowhere. */
  public ArchRule randomness() {
    return calls("draw at random without a seed", noSpark(), House::drawsWithoutSeed)
        .because("every draw must be repeatable");
  }

  private static boolean drawsWithoutSeed(String owner, String name, JavaAccess<?> call) {
    return switch (owner) {
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.Random", "java.util.SplittableRandom" ->
          name.equals("<init>") && parameters(call) == 0;
      case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.Collections" -> name.equals("shuffle") && parameters(call) == 1;
      default -> false; // SecureRandom names files that nobody may guess; no result comes of it
    };
  }

  /** Of ICU nothing but the charset detector: pom.xml leaves the rest out of the jar. */
  public ArchRule icu() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.ibm.icu..")
                .and(
                    DescribedPredicate.not(
                        name("com.ibm.icu.text.CharsetDetector")
                            .or(name("com.ibm.icu.text.CharsetMatch"))
                            .forSubtype())))
        .as("no classes should use more of ICU than its charset detector")
        .because("pom.xml leaves the rest out of the jar")
        .allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> noEntry() {
    return noSpark().and(DescribedPredicate.not(name(entry()).forSubtype()));
  }

  private DescribedPredicate<JavaClass> noSpark() {
    return DescribedPredicate.not(resideInAnyPackage(root + ".spark.."));
  }

  @FunctionalInterface
  private interface Forbidden {
    boolean test(String owner, String name, JavaAccess<?> call);
  }

  private static ArchRule calls(
      String what, DescribedPredicate<JavaClass> where, Forbidden forbidden) {
    return noClasses()
        .that(where)
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                what,
                access ->
                    forbidden.test(
                        access.getTargetOwner().getName(), access.getTarget().getName(), access)))
        .as("no classes should " + what)
        .allowEmptyShould(true);
  }

  private static int parameters(JavaAccess<?> call) {
    return call.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
        ? target.getRawParameterTypes().size()
        : -1;
  }
}
