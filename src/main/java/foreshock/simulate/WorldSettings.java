package foreshock.simulate;

import foreshock.axis.AsOf;
import foreshock.axis.Days;

/**
 * What all worlds are asked for.
 *
 * @param seed the same seed gives the same bytes
 * @param clients number of clients, those that have left included
 * @param months length of the exports in calendar months
 * @param lastMonth the last month of the exports, counted since January of year 0; its last day is
 *     the as-of date
 * @param horizonMonths the months after as-of that the true probability of leaving is about
 * @param options how the world differs from what it is by itself
 */
public record WorldSettings(
    long seed, int clients, int months, int lastMonth, int horizonMonths, WorldOptions options) {
  /** Most clients that one world may have: everything is held in memory. */
  public static final int MOST_CLIENTS = 1_000_000;

  public WorldSettings {
    check("clients", clients, 1, MOST_CLIENTS);
    check("months", months, 12, 600);
    check("horizonMonths", horizonMonths, 1, 60);
    check("lastMonth", lastMonth, 1900 * 12, 2999 * 12 + 11);
  }

  /** What sample-data is made with: 120 clients over 36 months that end on 2026-06-30. */
  public static WorldSettings defaults() {
    return new WorldSettings(6, 120, 36, 2026 * 12 + 5, 6, WorldOptions.NONE);
  }

  public WorldSettings withSeed(long newSeed) {
    return new WorldSettings(newSeed, clients, months, lastMonth, horizonMonths, options);
  }

  public WorldSettings withClients(int newClients) {
    return new WorldSettings(seed, newClients, months, lastMonth, horizonMonths, options);
  }

  /** A longer or shorter history that ends at the same as-of date. */
  public WorldSettings withMonths(int newMonths) {
    return new WorldSettings(seed, clients, newMonths, lastMonth, horizonMonths, options);
  }

  public WorldSettings withLastMonth(int newLastMonth) {
    return new WorldSettings(seed, clients, months, newLastMonth, horizonMonths, options);
  }

  public WorldSettings withHorizonMonths(int newHorizonMonths) {
    return new WorldSettings(seed, clients, months, lastMonth, newHorizonMonths, options);
  }

  public WorldSettings withOptions(WorldOptions newOptions) {
    return new WorldSettings(seed, clients, months, lastMonth, horizonMonths, newOptions);
  }

  /** The calendar month, counted since January of year 0, that is month 0 of the world. */
  public int firstMonth() {
    return lastMonth - months + 1;
  }

  /** The last day of the exports; nothing is dated after it except contract ends. */
  public AsOf asOf() {
    return AsOf.ofDay(Days.lastDayOf(lastMonth));
  }

  /** First day of a month of the world. */
  int firstDayOf(int month) {
    return Days.firstDayOf(firstMonth() + month);
  }

  /** Last day of a month of the world. */
  int lastDayOf(int month) {
    return Days.lastDayOf(firstMonth() + month);
  }

  /** A day drawn from a month of the world. */
  int anyDayOf(int month, Stream stream) {
    return stream.between(firstDayOf(month), lastDayOf(month));
  }

  private static void check(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new OutOfRange(name, value, low, high, OutOfRange.Unit.NONE);
    }
  }
}
