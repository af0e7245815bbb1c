package foreshock.simulate;

/** A relation is to be changed that a world does not have: its satisfaction does not run ahead. */
public final class NoRelation extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String world;

  NoRelation(String world) {
    super(world + " has no lag and no strength");
    this.world = world;
  }

  /** Name of the world. */
  public String world() {
    return world;
  }
}
