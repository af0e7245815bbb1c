package foreshock.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What reading all files gave besides the rows themselves.
 *
 * @param files a report for each file, in the order given
 * @param scales the scale of every question
 * @param problems single rows that could not be used: the first three of each kind in each file
 */
public record Reading(List<FileReport> files, ScaleBook scales, List<DataProblem> problems) {
  public Reading {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The roles for which there is at least one file. */
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    files.forEach(file -> file.role().ifPresent(roles::add));
    return roles;
  }
}
