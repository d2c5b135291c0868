package dev.nexthop;

import dev.nexthop.cli.CommandLineProgram;
import dev.nexthop.cli.Surroundings;
import dev.nexthop.cli.Wiring;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  /** Runs the command named by the arguments and ends the process with its exit code. */
  public static void main(String[] args) {
    Surroundings surroundings =
        new Surroundings(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Wiring.parts());
    System.exit(CommandLineProgram.run(surroundings, args));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
