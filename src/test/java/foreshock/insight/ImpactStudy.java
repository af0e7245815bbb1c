package foreshock.insight;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.history.Event;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.Worlds;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How often {@code impact} claims what, and how often its interval covers the truth: the figures of
 * methods.md. Run by scripts/study; no test.
 */
final class ImpactStudy {
  private static final int CLIENTS = 150;

  private ImpactStudy() {}

  /** A row, and the points that are true of it. */
  private record Known(ImpactRow row, double truth) {
    boolean told() {
      return !Double.isNaN(row.low());
    }

    boolean covered() {
      return row.low() <= truth && truth <= row.high();
    }

    boolean claimed() {
      return switch (row.verdict()) {
        case FELL, ROSE, FELL_WITHOUT_CONTROL, ROSE_WITHOUT_CONTROL -> true;
        case NOT_PARALLEL, OTHERS_MOVED, NO_EVIDENCE, TOO_LITTLE_DATA -> false;
      };
    }

    /** Claimed without being so, or turned round. */
    boolean wrong() {
      return claimed() && !(row.effect() * truth > 0);
    }
  }

  public static void main(String[] args) {
    int seeds = Integer.parseInt(args.length > 0 ? args[0] : "100");
    String only = args.length > 1 ? args[1] : "";
    Map<String, IntFunction<List<Known>>> worlds = new LinkedHashMap<>();
    worlds.put("step of -8, control", seed -> steps(seed, -8, true));
    worlds.put("no step, control", seed -> steps(seed, 0, true));
    worlds.put("step of -8, everybody", seed -> steps(seed, -8, false));
    worlds.put("no step, everybody", seed -> steps(seed, 0, false));
    worlds.put("accounting", ImpactStudy::accounting);
    for (String name : Simulator.worldNames()) {
      if (!name.equals("accounting")) {
        worlds.put(name, seed -> placebos(name, seed));
      }
    }
    worlds.forEach(
        (name, world) -> {
          if (only.isEmpty() || name.equals(only)) {
            print(name, StudyCount.of(seeds, world));
          }
        });
  }

  private static void print(String world, List<List<Known>> seeds) {
    Map<String, TreeMap<String, List<Known>>> events = new TreeMap<>();
    Map<String, Integer> wrong = new TreeMap<>();
    for (List<Known> seed : seeds) {
      seed.forEach(
          known ->
              events
                  .computeIfAbsent(known.row().event().name(), unused -> new TreeMap<>())
                  .computeIfAbsent(known.row().attribute(), unused -> new java.util.ArrayList<>())
                  .add(known));
      seed.stream()
          .filter(Known::wrong)
          .map(known -> known.row().event().name())
          .distinct()
          .forEach(event -> wrong.merge(event, 1, Integer::sum));
    }
    events.forEach(
        (event, attributes) -> {
          attributes.forEach(
              (attribute, rows) ->
                  System.out.println(world + " / " + event + " / " + attribute + ": " + row(rows)));
          System.out.println(
              world
                  + " / "
                  + event
                  + ": anything claimed wrongly "
                  + StudyCount.share(wrong.getOrDefault(event, 0), seeds.size()));
        });
  }

  private static String row(List<Known> rows) {
    List<Known> told = rows.stream().filter(Known::told).toList();
    Map<ImpactVerdict, Integer> verdicts = new EnumMap<>(ImpactVerdict.class);
    rows.forEach(known -> verdicts.merge(known.row().verdict(), 1, Integer::sum));
    return String.format(
        Locale.ROOT,
        "covered %s, mean effect %.1f, truth %.1f, width %.1f, %s",
        StudyCount.share(told.stream().filter(Known::covered).count(), told.size()),
        told.stream().mapToDouble(one -> one.row().effect()).average().orElse(Double.NaN),
        told.stream().mapToDouble(Known::truth).average().orElse(Double.NaN),
        told.stream()
            .mapToDouble(one -> one.row().high() - one.row().low())
            .average()
            .orElse(Double.NaN),
        verdicts);
  }

  private static List<Known> steps(int seed, double points, boolean exposed) {
    return ImpactWorlds.of(ImpactWorlds.steps(seed, 120, points, exposed)).rows().stream()
        .map(
            row ->
                new Known(
                    row,
                    row.attribute().equals("support")
                        ? points
                        : row.attribute().equals(Trend.ALL) ? points / 3 : 0))
        .toList();
  }

  private static List<Known> accounting(int seed) {
    World world = ImpactWorlds.accounting(seed, 300);
    return ImpactWorlds.of(ImpactWorlds.book(world)).rows().stream()
        .map(row -> new Known(row, ImpactWorlds.truth(world, row.event().name(), row.attribute())))
        .toList();
  }

  /** Events that did nothing to anybody, of a segment, a manager and everybody, in any world. */
  private static List<Known> placebos(String name, int seed) {
    World world =
        Simulator.world(
            name, WorldSettings.defaults().withSeed(seed).withClients(CLIENTS).withMonths(36));
    ClientBook book = Worlds.export(world).book(world.settings().asOf());
    AsOf asOf = book.asOf();
    String segment =
        world.clients().stream().map(World.Client::segment).sorted().findFirst().orElseThrow();
    String manager =
        world.clients().stream().map(World.Client::manager).sorted().findFirst().orElseThrow();
    List<Event> events =
        List.of(
            new Event(asOf.dayMonthsBefore(18), "nothing to everybody", "", "", "", ""),
            new Event(asOf.dayMonthsBefore(10), "nothing to a segment", segment, "", "", ""),
            new Event(asOf.dayMonthsBefore(10), "nothing to a manager", "", manager, "", ""));
    ClientBook with = new ClientBook(asOf, book.clients(), book.items(), events, book.facts());
    return ImpactWorlds.of(with).rows().stream().map(row -> new Known(row, 0)).toList();
  }
}
