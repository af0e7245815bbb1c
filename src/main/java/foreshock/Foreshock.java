package foreshock;

/** Entry point. */
public final class Foreshock {
  private Foreshock() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
