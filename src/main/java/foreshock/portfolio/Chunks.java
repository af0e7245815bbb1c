package foreshock.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work over all clients on all processors, in chunks of a size that does not depend on how many
 * there are: sums over chunks are the same to the last digit whatever the number of threads.
 */
public final class Chunks {
  private static final int SIZE = 512;

  private Chunks() {}

  /** The clients {@code from … to − 1}. */
  public record Range(int from, int to) {}

  /** Work on a chunk. */
  @FunctionalInterface
  public interface Work<T> {
    T of(Range range);
  }

  /** One result a chunk, in their order. */
  public static <T> List<T> each(int size, Work<T> work) {
    int chunks = (size + SIZE - 1) / SIZE;
    IntStream places = IntStream.range(0, chunks);
    // a few clients are done before a second thread has begun
    return (chunks > 2 ? places.parallel() : places)
        .mapToObj(chunk -> work.of(new Range(chunk * SIZE, Math.min(size, (chunk + 1) * SIZE))))
        .toList();
  }

  /** One result a client, in their order. */
  public static <T> List<T> map(int size, IntFunction<T> one) {
    List<T> all = new ArrayList<>(size);
    for (List<T> part :
        each(
            size,
            range -> {
              List<T> found = new ArrayList<>(range.to() - range.from());
              for (int i = range.from(); i < range.to(); i++) {
                found.add(one.apply(i));
              }
              return found;
            })) {
      all.addAll(part);
    }
    return all;
  }
}
