package foreshock.insight;

import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.raw;

import foreshock.axis.AsOf;
import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.outcome.LeavingRules;
import foreshock.portfolio.Estimates;
import foreshock.portfolio.Indexing;
import foreshock.signal.LevelModel;
import foreshock.signal.RhythmModel;
import foreshock.signal.WaveCalendar;
import foreshock.simulate.DepartureModel;
import foreshock.simulate.Simulator;
import foreshock.simulate.StatisticalWorld;
import foreshock.simulate.World;
import foreshock.simulate.WorldSettings;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import foreshock.testdata.Worlds;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Portfolios in which it is known whether satisfaction runs ahead of leaving, and by how much. */
final class LagWorlds {
  private LagWorlds() {}

  /** A portfolio in which leaving follows the satisfaction of so many months before. */
  static ClientBook leading(long seed, int clients, int months, int lag) {
    StatisticalWorld world =
        StatisticalWorld.slowB2b().withDepartures(new DepartureModel(lag, -4.1, 0.8, 0.0015));
    return book(world.generate(settings(seed, clients, months)));
  }

  /** A portfolio in which leaving has nothing to do with satisfaction. */
  static ClientBook unrelated(long seed, int clients, int months) {
    return book(StatisticalWorld.noRelation().generate(settings(seed, clients, months)));
  }

  /** A world of {@code simulate}. */
  static ClientBook simulated(String name, long seed, int clients) {
    return book(Simulator.world(name, settings(seed, clients, 48)));
  }

  /** The vendor of accounting software: falls are steps, and leaving follows six months later. */
  static ClientBook accounting(long seed) {
    return book(Simulator.world("accounting", settings(seed, 300, 36)));
  }

  private static WorldSettings settings(long seed, int clients, int months) {
    return WorldSettings.defaults().withSeed(seed).withClients(clients).withMonths(months);
  }

  private static ClientBook book(World world) {
    return Worlds.export(world).book(world.settings().asOf());
  }

  /**
   * Satisfaction that falls only when it no longer matters: thirty points after the day on which
   * the client decided, while it goes on answering. It leaves some months after.
   *
   * @param monthsToLeave from the decision to leaving; 0 where the client goes on answering after
   *     it has left
   * @param dated whether a contact tells the day of the decision; else only sales do, which stop
   */
  static ClientBook falling(long seed, int clients, int monthsToLeave, boolean dated) {
    SplittableRandom random = new SplittableRandom(seed);
    ExportBuilder export = new ExportBuilder();
    int first = 2020 * 12;
    int months = 48;
    for (int c = 0; c < clients; c++) {
      String id = "C" + (1000 + c);
      double level = 65 + 10 * SeriesWorlds.gaussian(random);
      int decides = -1;
      for (int month = 3; month < months && decides < 0; month++) {
        decides = random.nextDouble() < 0.008 ? month : -1;
      }
      int leaves = decides < 0 ? months : decides + monthsToLeave;
      boolean gone = leaves < months;
      int leftDay = gone ? Days.firstDayOf(first + leaves) + 9 : 0;
      Standing standing = gone ? Standing.FORMER : Standing.ACTIVE;
      export.client(
          id(id), new Record("S", standing, "2018-01-01", gone ? Days.text(leftDay) : "", ""));
      if (decides >= 0 && dated && monthsToLeave > 0) {
        export.contact(id, Days.firstDayOf(first + decides) + 9, "notice of cancellation");
      }
      for (int month = 0; month < months; month++) {
        level += 2 * SeriesWorlds.gaussian(random);
        int day = Days.firstDayOf(first + month) + 14;
        boolean decided = decides >= 0 && month >= decides;
        boolean buys = dated ? month < leaves : !decided;
        if (buys) {
          export.order(id, day, 100);
        }
        boolean answers = month < leaves || monthsToLeave == 0;
        if (month % 3 == 1 && answers) {
          for (int person = 0; person < 2; person++) {
            double felt = level - (decided ? 30 : 0) + 8 * SeriesWorlds.gaussian(random);
            double nps = Math.max(0, Math.min(10, Math.rint(felt / 10)));
            export.response(id(id), "", day, "p" + person, List.of(raw("NPS", true, nps)));
          }
        }
      }
    }
    return export.build().book(AsOf.ofDay(Days.lastDayOf(first + months - 1)));
  }

  /**
   * Estimates with the variances that such portfolios have, so that not every one of many seeds has
   * to fit its own.
   */
  static Estimates estimates(ClientBook book) {
    LevelModel level =
        new LevelModel(
            66, 200, 36, 33, new double[] {0, 4, 64}, new double[] {0.7, 0.24, 0.06}, 1 / 6.0);
    return new Estimates(
        book.items(),
        Indexing.of(book),
        level,
        Map.of(),
        RhythmModel.NONE,
        WaveCalendar.of(0, new long[0]),
        0.7);
  }

  /** The lag of the whole with those estimates. */
  static ClientLag whole(ClientBook book) {
    ScanSettings settings = new ScanSettings(6, FlagPolicy.DEFAULT, LeavingRules.DEFAULT, true);
    return ClientLag.of(book, settings, estimates(book), Trend.By.NOTHING).rows().get(0);
  }
}
