package foreshock.testdata.house.util;

/** Of a package that is not in the table. */
final class Helper {}
