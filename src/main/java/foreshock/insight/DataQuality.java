package foreshock.insight;

import foreshock.axis.Days;
import foreshock.history.ClientBook;
import foreshock.history.ClientHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How much the exports can tell.
 *
 * @param clients in all exports
 * @param heardEver of them, with any answer
 * @param heardYear of them, with an answer in the twelve months before as-of
 * @param salesYear sales of those twelve months; NaN where no sale is known
 * @param salesHeard of them, of clients heard in that time
 * @param answers responses
 * @param firstAnswer month of the first, or −1
 * @param lastAnswer month of the last, or −1
 * @param waves months with answers
 * @param gaps months without any between two that have some
 * @param replied waves in which a client answered, or answers where the files name who did not
 * @param asked waves of all clients, or answers and those who did not; 0 without invitations
 * @param byWave whether those two count waves
 */
public record DataQuality(
    int clients,
    int heardEver,
    int heardYear,
    double salesYear,
    double salesHeard,
    long answers,
    int firstAnswer,
    int lastAnswer,
    int waves,
    List<Integer> gaps,
    long replied,
    long asked,
    boolean byWave) {
  /**
   * @param invitedBesides whether invitations are those that were not answered, so that answers are
   *     to be added
   */
  public static DataQuality of(ClientBook book, boolean invitedBesides) {
    int yearAgo = book.asOf().dayMonthsBefore(12);
    int ever = 0;
    int year = 0;
    long answers = 0;
    long invited = 0;
    long waves = 0;
    long replied = 0;
    double sales = 0;
    double heardSales = 0;
    TreeMap<Integer, Integer> months = new TreeMap<>();
    for (ClientHistory history : book.clients()) {
      int count = history.responses().size();
      boolean heard = count > 0 && history.responses().day(count - 1) > yearAgo;
      ever += count > 0 ? 1 : 0;
      year += heard ? 1 : 0;
      answers += count;
      invited += history.invitations().size();
      for (SurveyWave wave : SurveyWave.of(history, book.asOf().day())) {
        waves++;
        replied += wave.answered() ? 1 : 0;
      }
      for (int i = 0; i < count; i++) {
        months.merge(Days.monthOf(history.responses().day(i)), 1, Integer::sum);
      }
      for (int i = history.orders().countUntil(yearAgo); i < history.orders().size(); i++) {
        double amount = history.orders().amount(i);
        sales += amount;
        heardSales += heard ? amount : 0;
      }
    }
    List<Integer> gaps = new ArrayList<>();
    if (!months.isEmpty()) {
      for (int month = months.firstKey(); month <= months.lastKey(); month++) {
        if (!months.containsKey(month)) {
          gaps.add(month);
        }
      }
    }
    boolean knowsSales = book.facts().orders() && !book.facts().severalCurrencies() && sales > 0;
    return new DataQuality(
        book.clients().size(),
        ever,
        year,
        knowsSales ? sales : Double.NaN,
        heardSales,
        answers,
        months.isEmpty() ? -1 : months.firstKey(),
        months.isEmpty() ? -1 : months.lastKey(),
        months.size(),
        List.copyOf(gaps),
        invitedBesides ? answers : replied,
        invited == 0 ? 0 : invitedBesides ? invited + answers : waves,
        !invitedBesides);
  }
}
