package foreshock.history;

/**
 * Two files whose ids agree and mean different clients.
 *
 * @param one number of the first file of the one numbering, in the order given
 * @param other the same of the other numbering
 * @param clients ids in both under which different clients stand, whose names or addresses the
 *     other file has under other ids
 */
public record IdClash(int one, int other, int clients) {}
