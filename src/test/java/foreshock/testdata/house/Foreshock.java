package foreshock.testdata.house;

/** May do what only an entry point may. */
public final class Foreshock {
  private Foreshock() {}

  static void leave() {
    System.out.println(java.time.LocalDate.now());
    System.exit(0);
  }
}
