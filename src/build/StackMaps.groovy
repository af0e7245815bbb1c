// Gives the classes of picocli, which are of Java 5, the stack maps and the version of Java 8. Java keeps no older class in its
// class-data archive, so without this each start would load and verify them anew: a fifth of the time of `foreshock --version`.
// Order, times and packing of the entries stay, so that two builds give the same bytes.

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream
import org.objectweb.asm.ClassReader
import org.objectweb.asm.ClassVisitor
import org.objectweb.asm.ClassWriter
import org.objectweb.asm.Opcodes

class Framing extends ClassWriter {
  private final ClassLoader classes

  Framing(ClassLoader classes) {
    super(ClassWriter.COMPUTE_FRAMES)
    this.classes = classes
  }

  @Override
  protected ClassLoader getClassLoader() {
    return classes
  }
}

class OfJava8 extends ClassVisitor {
  OfJava8(ClassVisitor next) {
    super(Opcodes.ASM9, next)
  }

  @Override
  void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
    super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces)
  }
}

Path jar = project.basedir.toPath().resolve('target/foreshock.jar')
Path beside = jar.resolveSibling('foreshock.jar.framed')
int framed = 0
new ZipFile(jar.toFile()).withCloseable { from ->
  new URLClassLoader([jar.toUri().toURL()] as URL[], ClassLoader.platformClassLoader).withCloseable { classes ->
    new ZipOutputStream(Files.newOutputStream(beside)).withCloseable { to ->
      for (ZipEntry entry : from.stream().toList()) {
        byte[] bytes = from.getInputStream(entry).readAllBytes()
        boolean old = entry.name.startsWith('picocli/') && entry.name.endsWith('.class') && bytes[7] < Opcodes.V1_8
        if (old) {
          Framing writer = new Framing(classes)
          new ClassReader(bytes).accept(new OfJava8(writer), ClassReader.SKIP_FRAMES)
          bytes = writer.toByteArray()
          framed++
        }
        ZipEntry same = new ZipEntry(entry.name)
        same.timeLocal = entry.timeLocal
        to.putNextEntry(same)
        to.write(bytes)
        to.closeEntry()
      }
    }
  }
}
if (framed == 0) {
  // picocli has become newer, or has moved: then this script has no reason any more
  throw new IllegalStateException('no class of picocli needs a stack map')
}
Files.move(beside, jar, StandardCopyOption.REPLACE_EXISTING)
