package foreshock.testdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/**
 * A tiny program in the place of foreshock's: it prints what it was given and ends as it is told.
 */
public final class StubJar {
  private static final String SOURCE =
      """
      import java.io.*;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.Path;
      import java.util.*;

      public class Stub {
        public static void main(String[] args) throws Exception {
          PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
          List<String> all = Arrays.asList(args);
          for (String arg : args) out.println("arg " + arg.replace("\\n", "\\u2424"));
          for (String arg : args) if (arg.endsWith(".csv") && !arg.contains("*") && !arg.contains("=")) out.println("path " + Path.of(arg));
          for (String flag : ProcessHandle.current().info().arguments().orElseThrow()) {
            if (flag.equals("-jar")) break;
            out.println("jvm " + flag);
          }
          new TreeMap<>(System.getenv()).forEach((k, v) -> { if (k.startsWith("FORESHOCK") || k.startsWith("L")) out.println("env " + k + "=" + v); });
          if (all.contains("--echo")) {
            for (String line : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\\n")) out.println("stdin " + line);
          }
          if (all.contains("--echo") || all.contains("a.csv")) System.err.println("stub on stderr");
          if (all.contains("--sleep")) { out.println("sleeping"); Thread.sleep(60_000); }
          int exit = all.indexOf("--exit");
          System.exit(exit < 0 ? 0 : Integer.parseInt(args[exit + 1]));
        }
      }
      """;

  private StubJar() {}

  /** Compiles it in {@code folder} and gives the jar. */
  public static Path make(Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Stub.java"), SOURCE);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-d",
                folder.toString(),
                source.toString());
    if (failed != 0) {
      throw new IllegalStateException("the stub does not compile");
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Stub");
    Path jar = folder.resolve("stub.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest)) {
      entries.putNextEntry(new JarEntry("Stub.class"));
      entries.write(Files.readAllBytes(folder.resolve("Stub.class")));
    }
    return jar;
  }
}
