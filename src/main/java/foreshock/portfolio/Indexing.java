package foreshock.portfolio;

import foreshock.history.ClientBook;
import foreshock.signal.IndexModel;

/** The index of responses alone, for commands that need none of the other estimates. */
public final class Indexing {
  private Indexing() {}

  /** Weights, offsets and noise of the questions, as in {@link PortfolioFit}. */
  public static IndexModel of(ClientBook book) {
    return IndexFit.fit(book.items(), book.clients());
  }
}
