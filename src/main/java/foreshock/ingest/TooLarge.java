package foreshock.ingest;

import java.io.IOException;

/** Something is larger than any table that people export; says what, and what is allowed. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Remark remark;

  TooLarge(Remark remark) {
    super(remark.key());
    this.remark = remark;
  }

  Remark remark() {
    return remark;
  }
}
