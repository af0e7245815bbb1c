package foreshock.insight;

/** What an event did, as far as the answers can tell. */
public enum ImpactVerdict {
  /** Lower than it would have been, by those that it did not touch. */
  FELL("fell"),
  /** Higher than it would have been, by those that it did not touch. */
  ROSE("rose"),
  /** Lower than its own course before; nobody is there to compare with. */
  FELL_WITHOUT_CONTROL("fell, without control"),
  /** Higher than its own course before; nobody is there to compare with. */
  ROSE_WITHOUT_CONTROL("rose, without control"),
  /** It would be claimed, but both sides had parted before the event. */
  NOT_PARALLEL("parted before"),
  /** They differ, but it was the others that moved, and what touched these did not. */
  OTHERS_MOVED("others moved"),
  /** Nothing that chance does not explain. */
  NO_EVIDENCE("no evidence"),
  /** Too few clients were heard before and after. */
  TOO_LITTLE_DATA("too little data");

  private final String key;

  ImpactVerdict(String key) {
    this.key = key;
  }

  /** As in the {@code verdict} column. */
  public String key() {
    return key;
  }
}
