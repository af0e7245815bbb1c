package foreshock.ingest;

/** Makes a typed row of a record, for one role. */
interface RowReader {
  /** Gives the row to the sink, or says why not. */
  Verdict read(Cells cells, RowOrigin origin, RowSink sink);
}
