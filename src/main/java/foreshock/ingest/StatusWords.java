package foreshock.ingest;

import java.util.HashMap;
import java.util.Map;

/**
 * What the words of a client's status and of an order's stage mean; each distinct cell is looked up
 * once.
 */
final class StatusWords {
  private static final int REMEMBERED = 4096;

  private final boolean negativeHeader;
  private final OwnWords own;
  private final Map<String, ClientRow.Standing> standings = new HashMap<>();
  private final Map<String, String> stages = new HashMap<>();

  /**
   * @param header of the column: in one called "churned" a yes means that the client has left
   */
  StatusWords(String header, OwnWords own) {
    this.own = own;
    negativeHeader = Words.isIn("negative-header", header);
  }

  ClientRow.Standing standing(String cell) {
    if (cell.isEmpty()) {
      return ClientRow.Standing.UNKNOWN;
    }
    if (standings.size() > REMEMBERED) {
      standings.clear();
    }
    return standings.computeIfAbsent(cell, this::lookUp);
  }

  private ClientRow.Standing lookUp(String cell) {
    ClientRow.Standing given = own.standings().get(AnswerWords.plain(cell));
    if (given != null) {
      return given;
    }
    return switch (Words.listOf(cell, "yes", "no", "prospect", "former", "active")) {
      case "yes" -> negativeHeader ? ClientRow.Standing.FORMER : ClientRow.Standing.ACTIVE;
      case "no" -> negativeHeader ? ClientRow.Standing.ACTIVE : ClientRow.Standing.FORMER;
      case "former" -> ClientRow.Standing.FORMER;
      case "active" -> ClientRow.Standing.ACTIVE;
      default -> ClientRow.Standing.UNKNOWN;
    };
  }

  /** {@code won}, {@code lost}, {@code open} or empty. */
  String stageWord(String cell) {
    if (stages.size() > REMEMBERED) {
      stages.clear();
    }
    return stages.computeIfAbsent(cell, this::lookUpStage);
  }

  private String lookUpStage(String cell) {
    String given = own.stages().get(AnswerWords.plain(cell));
    if (given != null) {
      return given;
    }
    int bracket = cell.indexOf('(');
    String text = bracket > 0 ? cell.substring(0, bracket) : cell;
    return Words.listOf(text, "won", "lost", "open");
  }

  OrderRow.Stage stage(String cell) {
    return switch (stageWord(cell)) {
      case "won" -> OrderRow.Stage.WON;
      case "lost" -> OrderRow.Stage.LOST;
      default -> OrderRow.Stage.OPEN;
    };
  }
}
