package foreshock.report;

import java.util.Optional;

/** The version of this program, from the manifest of its jar. */
public final class ToolVersion {
  private ToolVersion() {}

  /** The jar's version, or {@code dev} where there is no jar. */
  public static String current() {
    return Optional.ofNullable(ToolVersion.class.getPackage())
        .map(Package::getImplementationVersion)
        .orElse("dev");
  }
}
