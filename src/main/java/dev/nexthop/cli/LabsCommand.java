package dev.nexthop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code labs}: what a site of any generator needs for its labs. */
@Command(name = "labs", description = "Bring labs to a site, whoever builds it")
public final class LabsCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  @Mixin final HelpFlag help = new HelpFlag();

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param surroundings it runs in
   */
  public LabsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(surroundings.out());
    return 1;
  }
}
