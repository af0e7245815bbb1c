package foreshock.insight;

import foreshock.history.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to tell from one number who leaves sooner.
 *
 * @param of a question, or one of what {@link Source} names
 * @param transform how it is read
 */
public record Metric(String of, Source source, Transform transform) {
  /** What is read. */
  public enum Source {
    /** One question. */
    QUESTION(""),
    /** All questions in one index, smoothed. */
    INDEX("(index)"),
    /** The attributes against the index. */
    ATTRIBUTES("(attributes)"),
    /** Survey waves that were missed. */
    SILENCE("(silence)"),
    /** Sales. */
    SALES("(sales)"),
    /** Everything that foreshock looks at. */
    FORESHOCK("(foreshock)");

    private final String key;

    Source(String key) {
      this.key = key;
    }
  }

  /** How it is read; each is turned so that the client with the higher number leaves sooner. */
  public enum Transform {
    /** Of a question the mean of 12 months; of the index its smoothed level. The lower. */
    LEVEL("level"),
    /** Six months against the 12 before; of sales the 6 before. The further down. */
    CHANGE("change"),
    /** The latest answer. The lower. */
    LAST("last"),
    /** The lowest of 12 months; of the attributes the points below the index. */
    WORST("worst"),
    /** Share of answers of 12 months on the two highest steps. The lower. */
    TOP_TWO("top 2 box"),
    /** Share of 9 and 10 less that of 0 to 6 in 12 months. The lower. */
    NET("net promoter"),
    /** Probability that it really fell. */
    FALL("fall probability"),
    /** How surprising the run of missed waves is. */
    MISSED("missed in a row"),
    /** Days since the last sale in excess of the own interval, in intervals. */
    OVERDUE("overdue"),
    /** Probability of leaving. */
    RISK("risk");

    private final String key;

    Transform(String key) {
      this.key = key;
    }

    /** As printed. */
    public String key() {
      return key;
    }
  }

  /** Steps of 10 on 0–100 make the scale 0–10. */
  private static final double NPS_STEP = 10;

  /** A scale of fewer steps has no two highest ones that say anything. */
  private static final double COARSEST_STEP = 100.0 / 3;

  private static Metric of(Source source, Transform transform) {
    return new Metric(source.key, source, transform);
  }

  /** All that a portfolio with these questions can be told by. */
  static List<Metric> all(List<Item> items) {
    List<Metric> all = new ArrayList<>();
    all.add(of(Source.FORESHOCK, Transform.RISK));
    all.add(of(Source.INDEX, Transform.LEVEL));
    all.add(of(Source.INDEX, Transform.CHANGE));
    all.add(of(Source.INDEX, Transform.FALL));
    if (items.stream().filter(item -> !item.overall()).count() > 1) {
      all.add(of(Source.ATTRIBUTES, Transform.WORST));
    }
    all.add(of(Source.SILENCE, Transform.MISSED));
    all.add(of(Source.SALES, Transform.CHANGE));
    all.add(of(Source.SALES, Transform.OVERDUE));
    for (Item item : items) {
      for (Transform transform : transforms(item)) {
        all.add(new Metric(item.name(), Source.QUESTION, transform));
      }
    }
    return all;
  }

  private static List<Transform> transforms(Item item) {
    List<Transform> transforms =
        new ArrayList<>(
            List.of(Transform.LEVEL, Transform.CHANGE, Transform.LAST, Transform.WORST));
    if (item.step() > 0 && item.step() <= COARSEST_STEP) {
      transforms.add(Transform.TOP_TWO);
    }
    if (item.step() == NPS_STEP) {
      transforms.add(Transform.NET);
    }
    return transforms;
  }
}
