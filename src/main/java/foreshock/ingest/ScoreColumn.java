package foreshock.ingest;

import java.util.Optional;

/**
 * A column of answers.
 *
 * @param item the question's name; empty where each record names it itself
 * @param overall whether it judges the whole
 * @param ladder for worded answers
 * @param hint scale that the header names, or empty
 */
record ScoreColumn(
    int index,
    String header,
    String item,
    boolean overall,
    AnswerWords.Ladder ladder,
    Optional<Scale> hint) {}
