package foreshock.ingest;

/**
 * Where rows of large files go: what repeats is handed over once and gets a number, the rows
 * themselves are figures. Shelves of one store may be filled by several threads at once, each shelf
 * by one; nothing is in the store before its shelf was accepted.
 */
public interface RowShelves {
  /** Number of a reference that a file makes to a client. */
  int clientOf(Role role, ClientRef client, int file);

  /** Number of a text that few rows differ in. */
  int textOf(String text);

  /** Number of what an answer of a file says besides its figure. */
  int questionOf(int file, RawAnswer answer);

  /** An empty shelf for orders of a file. */
  Orders orders(int file);

  /** An empty shelf for survey rows of a file. */
  Surveys surveys(int file);

  /** Rows that were taken off a shelf. */
  interface Sealed {
    /** Puts the rows into the store. */
    void accept();
  }

  /** Won orders. */
  interface Orders {
    /**
     * @param document {@link foreshock.bytes.TextHash} of the order's id, 0 without one
     * @param content hash of the whole row
     */
    void add(
        int client, int day, long document, long content, double amount, int currency, int manager);

    /** Takes the rows off, so that the shelf is empty again. */
    Sealed seal();
  }

  /** Survey rows. */
  interface Surveys {
    /** An answer of the row that is added next. */
    void answer(int question, double raw);

    /**
     * @param respondent {@link foreshock.bytes.TextHash} of who answered, 0 without a name
     * @param response hash of the response's id, 0 without one
     * @param content hash of the whole row
     */
    void add(
        int client,
        int day,
        long respondent,
        long response,
        long content,
        int segment,
        int manager);

    /** Takes the rows off, so that the shelf is empty again. */
    Sealed seal();
  }
}
