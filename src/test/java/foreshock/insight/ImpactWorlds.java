package foreshock.insight;

import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.raw;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.RawAnswer;
import foreshock.outcome.LeavingRules;
import foreshock.simulate.Attribute;
import foreshock.simulate.Simulator;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import foreshock.testdata.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Portfolios of which it is known what events did. */
final class ImpactWorlds {
  private static final ScanSettings SETTINGS =
      new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);

  private ImpactWorlds() {}

  /** The vendor of accounting software. */
  static World accounting(long seed, int clients) {
    return Simulator.world(
        "accounting", WorldSettings.defaults().withSeed(seed).withClients(clients).withMonths(36));
  }

  static ClientBook book(World world) {
    return Worlds.export(world).book(world.settings().asOf());
  }

  /** Nothing of the estimates but the index is asked for, so that the rest need not be fitted. */
  static Impact of(ClientBook book) {
    return Impact.of(
        book,
        Outcomes.of(book, SETTINGS),
        LagWorlds.estimates(book),
        Impact.WINDOW_MONTHS,
        OnsetClusters.NONE);
  }

  /**
   * Points by which an attribute of all clients in an event's scope is higher because of it, on the
   * mean of the months that are compared: the touched are some of those in scope, the fall begins
   * up to two months after the event and takes three to seven.
   */
  static double truth(World world, String event, String attribute) {
    if (attribute.equals(Trend.ALL)) {
      double sum = 0;
      for (Attribute one : Attribute.values()) {
        // the index: each of the four, and the two overall scores, which are the weighted mean
        sum += truth(world, event, one.code()) * (0.5 / 4 + 0.5 * one.weight());
      }
      return sum;
    }
    for (World.Effect effect : world.effects()) {
      if (effect.event().name().equals(event) && effect.attribute().code().equals(attribute)) {
        int end = Math.min(effect.event().day() + 365, world.settings().asOf().day());
        double depth = effect.points() * effect.touched() / Math.max(1, effect.inScope());
        return depth * reached(effect.attribute(), effect.event().day(), end);
      }
    }
    throw new IllegalArgumentException(event + " " + attribute);
  }

  /**
   * Clients of two segments that wander alike; what befalls all of them does so in both. From the
   * day of the event the attribute {@code support} of segment A is as many points higher.
   *
   * @param exposed whether only A is in the event's scope, or everybody is (and is moved)
   */
  static ClientBook steps(long seed, int clients, double points, boolean exposed) {
    return steps(seed, clients, points, exposed, List.of("support"));
  }

  /** The same where these attributes are moved. */
  static ClientBook steps(
      long seed, int clients, double points, boolean exposed, List<String> moved) {
    SplittableRandom random = new SplittableRandom(seed);
    ExportBuilder export = new ExportBuilder();
    int first = 2021 * 12;
    int months = 42;
    int eventDay = Days.firstDayOf(first + 27);
    double[] common = new double[months];
    for (int month = 1; month < months; month++) {
      common[month] = exposed ? common[month - 1] + 2 * SeriesWorlds.gaussian(random) : 0;
    }
    for (int c = 0; c < clients; c++) {
      String id = "C" + (1000 + c);
      String segment = c % 3 == 0 ? "A" : "B";
      export.client(id(id), new Record(segment, Standing.ACTIVE, "2018-01-01", "", ""));
      double level = 65 + 8 * SeriesWorlds.gaussian(random);
      boolean touched = !exposed || segment.equals("A");
      for (int month = 0; month < months; month++) {
        level += 1.2 * SeriesWorlds.gaussian(random);
        int day = Days.firstDayOf(first + month) + 9;
        export.order(id, day, 100 + 10 * SeriesWorlds.gaussian(random));
        if (month % 3 == 1 && random.nextDouble() < 0.75) {
          double mood = level + common[month] + 6 * SeriesWorlds.gaussian(random);
          double effect = touched && day >= eventDay ? points : 0;
          List<RawAnswer> answers = new ArrayList<>();
          for (String name : List.of("support", "price", "product")) {
            double felt = mood + 7 * SeriesWorlds.gaussian(random);
            felt += moved.contains(name) ? effect : 0;
            answers.add(raw(name, false, 1 + Math.rint(Math.max(0, Math.min(100, felt)) / 25)));
          }
          export.response(id(id), "", day, "p", answers);
        }
      }
    }
    export.event(eventDay, "change", exposed ? "A" : "", "", "support");
    return export.build().book(AsOf.ofDay(Days.lastDayOf(first + months - 1)));
  }

  /** Share of the full depth, mean over the waves until {@code end}. */
  private static double reached(Attribute attribute, int fromDay, int end) {
    int delay =
        switch (attribute) {
          case SUPPORT -> 0;
          case QUALITY, PRICE -> 2;
          case PRODUCT -> 3;
        };
    double sum = 0;
    int count = 0;
    int first = Days.monthOf(fromDay);
    for (int month = first; Days.firstDayOf(month) + 10 < end; month++) {
      if (Math.floorMod(month, 3) != 1) {
        continue;
      }
      for (int onset = 0; onset <= 2; onset++) {
        for (int fall = 3; fall <= 7; fall++) {
          double since = month - first - onset - delay + 1;
          sum += Math.min(1, Math.max(0, since / fall));
          count++;
        }
      }
    }
    return sum / count;
  }
}
