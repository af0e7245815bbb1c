package foreshock.report;

import foreshock.history.ClientLinks.Linked;
import foreshock.ingest.FileReport;
import foreshock.insight.DataQuality;
import java.util.List;
import java.util.Optional;

/**
 * How all files were understood.
 *
 * @param quality empty where nothing is dated
 * @param duplicates rows that came twice
 * @param clients in all files
 * @param strangers of them, that the clients file does not know
 */
public record Inspection(
    List<Export> files,
    Optional<DataQuality> quality,
    long duplicates,
    int clients,
    int strangers) {
  public Inspection {
    files = List.copyOf(files);
  }

  /**
   * One file.
   *
   * @param firstDay ISO date of the first row, or empty
   * @param lastDay ISO date of the last row, or empty
   * @param clients that its rows name
   * @param warnings sentences, those of the reading first
   * @param strangers clients that the clients file does not know
   */
  public record Export(
      FileReport report,
      String firstDay,
      String lastDay,
      int clients,
      List<String> warnings,
      List<Stranger> strangers) {
    public Export {
      warnings = List.copyOf(warnings);
      strangers = List.copyOf(strangers);
    }
  }

  /**
   * A client that the clients file does not know.
   *
   * @param nearest clients of that file that are called alike, best first; suggestions only
   */
  public record Stranger(Linked client, List<Linked> nearest) {
    public Stranger {
      nearest = List.copyOf(nearest);
    }
  }
}
