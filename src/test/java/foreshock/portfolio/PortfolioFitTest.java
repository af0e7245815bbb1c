package foreshock.portfolio;

import static foreshock.testdata.ExportBuilder.attribute;
import static foreshock.testdata.ExportBuilder.id;
import static foreshock.testdata.ExportBuilder.score;
import static foreshock.testdata.ExportBuilder.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import foreshock.axis.AsOf;
import foreshock.history.ClientBook;
import foreshock.ingest.ClientRow.Standing;
import foreshock.ingest.RawAnswer;
import foreshock.signal.IndexModel;
import foreshock.signal.LevelModel;
import foreshock.signal.RhythmModel;
import foreshock.signal.Satisfaction;
import foreshock.testdata.Export;
import foreshock.testdata.ExportBuilder;
import foreshock.testdata.ExportBuilder.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What all clients together tell, against portfolios of which it is known. */
class PortfolioFitTest {
  private static final AsOf AS_OF = Export.asOf("2023-12-31");
  private static final LevelModel LEVEL =
      new LevelModel(60, 100, 60, 0, new double[] {0}, new double[] {1}, 0.2);

  /** Questions in the order of their names: easy (precise), hard (noisy), score. */
  private static ClientBook questions(boolean weights) {
    Random random = new Random(7);
    ExportBuilder export = new ExportBuilder();
    for (int client = 0; client < 150; client++) {
      double level = 55 + 10 * random.nextGaussian();
      for (int wave = 0; wave < 4; wave++) {
        RawAnswer easy = attribute("easy", level + 8 + 5 * random.nextGaussian());
        RawAnswer hard = attribute("hard", level - 12 + 20 * random.nextGaussian());
        List<RawAnswer> answers = new ArrayList<>();
        answers.add(score(level + 10 * random.nextGaussian()));
        answers.add(weights ? weighted(easy, 0.25) : easy);
        // asked of the less content only, so that its plain mean is too low
        if (level < 59) {
          answers.add(weights ? weighted(hard, 3) : hard);
        }
        export.response(id("C" + client), "", AS_OF.day() - 90 * wave, "p", answers);
      }
    }
    return export.build().book(AS_OF);
  }

  @Test
  void offsetsAndNoiseOfTheQuestionsAreFound() {
    ClientBook book = questions(false);
    IndexModel index = IndexFit.fit(book.items(), book.clients());
    assertThat(index.offset()[0] - index.offset()[1]).isCloseTo(20, within(2.5));
    assertThat(index.offset()[0] - index.offset()[2]).isCloseTo(8, within(1.5));
    assertThat(index.noise()[0]).isCloseTo(25, within(12.0));
    assertThat(index.noise()[2]).isCloseTo(100, within(35.0));
    assertThat(index.noise()[1]).isCloseTo(400, within(80.0));
    assertThat(index.weight()[0]).isGreaterThan(index.weight()[2]);
    assertThat(index.weight()[2]).isGreaterThan(index.weight()[1]);
  }

  @Test
  void weightsThatTheDataGiveAreKept() {
    ClientBook book = questions(true);
    IndexModel index = IndexFit.fit(book.items(), book.clients());
    assertThat(index.weight()).containsExactly(0.25, 3, 1);
  }

  /** Tallies of any split of the clients add up to the whole's. */
  @Test
  void talliesCombine() {
    ClientBook book = questions(false);
    IndexModel index = IndexFit.fit(book.items(), book.clients());
    IndexTally whole = new IndexTally(index);
    IndexTally even = new IndexTally(index);
    IndexTally odd = new IndexTally(index);
    for (int i = 0; i < book.clients().size(); i++) {
      whole.accept(book.clients().get(i).responses());
      (i % 2 == 0 ? even : odd).accept(book.clients().get(i).responses());
    }
    even.combine(odd);
    for (int item = 0; item < 3; item++) {
      assertThat(even.answers(item)).isEqualTo(whole.answers(item));
      assertThat(even.compared(item)).isEqualTo(whole.compared(item));
      assertThat(even.residual(item)).isCloseTo(whole.residual(item), within(1e-12));
      assertThat(even.ownVariance(item)).isCloseTo(whole.ownVariance(item), within(1e-9));
    }
    assertThat(whole.residual(0)).as("the fit has found the offsets").isCloseTo(0, within(0.3));
  }

  /** A question that is answered lower by everybody, asked in the last waves only, is no fall. */
  @Test
  void anotherMixOfQuestionsIsNoChange() {
    Random random = new Random(3);
    ExportBuilder export = new ExportBuilder();
    for (int client = 0; client < 40; client++) {
      double level = 70 + 8 * random.nextGaussian();
      for (int wave = 0; wave < 8; wave++) {
        List<RawAnswer> answers = new ArrayList<>();
        answers.add(attribute("quality", level + 6 * random.nextGaussian()));
        if (wave < 2) {
          answers.add(attribute("price", level - 30 + 6 * random.nextGaussian()));
        }
        export.response(id("C" + client), "", AS_OF.day() - 10 - 91 * wave, "p", answers);
      }
    }
    ClientBook book = export.build().book(AS_OF);
    Estimates estimates = PortfolioFit.fit(book);
    double change = 0;
    int falls = 0;
    for (var client : book.clients()) {
      Satisfaction satisfaction = estimates.satisfaction(client, AS_OF);
      change += satisfaction.change() / 40;
      falls += satisfaction.fallProbability() >= 0.75 ? 1 : 0;
    }
    assertThat(change).isCloseTo(0, within(1.5));
    assertThat(falls).isLessThanOrEqualTo(1);
  }

  private static ExportBuilder segment(ExportBuilder export, String name, int size, double level) {
    for (int client = 0; client < size; client++) {
      String id = name + client;
      export.client(id(id), new Record(name, Standing.UNKNOWN, "", "", ""));
      export.answer(id, AS_OF.day() - 30, "p", level + 7 * (client % 5 - 2));
    }
    return export;
  }

  private static Map<String, Double> means(ExportBuilder export, double mean) {
    ClientBook book = export.build().book(AS_OF);
    IndexModel plain = new IndexModel(0, new double[1], new double[] {1}, new double[1]);
    return SegmentMeans.fit(book.clients(), plain, LEVEL.withMean(mean));
  }

  @Test
  void segmentsThatDifferKeepTheirMeans() {
    ExportBuilder two = segment(segment(new ExportBuilder(), "low", 40, 45), "high", 40, 75);
    Map<String, Double> means = means(two, 60);
    assertThat(means.get("low")).isCloseTo(45, within(4.0));
    assertThat(means.get("high")).isCloseTo(75, within(4.0));
    double single = means(segment(two, "single", 1, 54), 60).get("single");
    assertThat(single).as("40, of one client").isBetween(42.0, 59.0);
  }

  @Test
  void segmentsThatDoNotDifferHaveTheMeanOfAll() {
    ExportBuilder same = segment(segment(new ExportBuilder(), "a", 50, 59), "b", 50, 61);
    Map<String, Double> means = means(same, 60);
    assertThat(means.get("a")).isCloseTo(60, within(1e-9));
    assertThat(means.get("b")).isCloseTo(60, within(1e-9));
    assertThat(means(segment(new ExportBuilder(), "only", 9, 30), 60).get("only")).isEqualTo(60);
  }

  @Test
  void rhythmOfThePortfolio() {
    Random random = new Random(5);
    ExportBuilder export = new ExportBuilder();
    for (int client = 0; client < 80; client++) {
      double own = 30 * Math.exp(0.5 * random.nextGaussian());
      double day = AS_OF.day() - 900;
      while (day < AS_OF.day()) {
        export.order("C" + client, (int) day, 1);
        day += own * Math.exp(0.2 * random.nextGaussian());
      }
    }
    RhythmModel rhythm = RhythmFit.fit(export.build().book(AS_OF).clients());
    assertThat(rhythm.meanLog()).isCloseTo(Math.log(30), within(0.15));
    assertThat(rhythm.between()).isCloseTo(0.25, within(0.09));
    assertThat(rhythm.within()).isCloseTo(0.04, within(0.01));
  }

  @Test
  void aFewClientsHaveNoCommonRhythm() {
    ExportBuilder export = new ExportBuilder();
    for (int i = 0; i < 20; i++) {
      export.order("C" + i % 4, AS_OF.day() - 10 * i, 1);
    }
    assertThat(RhythmFit.fit(export.build().book(AS_OF).clients())).isEqualTo(RhythmModel.NONE);
  }

  @Test
  void nobodyAtAll() {
    Estimates estimates = PortfolioFit.fit(new ExportBuilder().client("A").build().book(AS_OF));
    assertThat(estimates.items()).isEmpty();
    assertThat(estimates.answerHabit()).isCloseTo(0.7, within(1e-12));
    assertThat(estimates.waves().months()).isEmpty();
  }
}
