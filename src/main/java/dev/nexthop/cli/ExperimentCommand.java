package dev.nexthop.cli;

import dev.nexthop.dns.LiveDns;
import dev.nexthop.lab.LabSettings;
import dev.nexthop.lab.LiveExperiments;
import dev.nexthop.lab.experiment.ExperimentException;
import dev.nexthop.lab.experiment.ExperimentReader;
import dev.nexthop.lab.experiment.ExperimentResult;
import dev.nexthop.lab.experiment.Experiments;
import dev.nexthop.lab.experiment.Located;
import dev.nexthop.lab.experiment.ResultJson;
import dev.nexthop.lab.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code experiment}: runs experiment documents and prints the results. */
@Command(
    name = "experiment",
    description = {
      "Run an experiment document, or a JSON array of them, and print the result, or the array of"
          + " results, as JSON.",
      "Exit code 1 if the document cannot be used; in an array, such an entry becomes an object"
          + " with its `problems`."
    })
public final class ExperimentCommand implements Callable<Integer> {
  private static final int UNUSABLE = 1;

  private final Surroundings surroundings;
  private final InputStream in;
  private final ExperimentReader reader = new ExperimentReader();

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private final HelpFlag help = new HelpFlag();

  @Parameters(paramLabel = "FILE", description = "JSON file; - for standard input.")
  private String file = "-";

  @Option(names = "--pretty", description = "Break and indent the lines of the result.")
  private boolean pretty;

  @Option(names = "--live", description = "Allow experiments that ask the real DNS.")
  private boolean live;

  @Option(
      names = "--resolver",
      paramLabel = "ADDRESS[:PORT]",
      description = "Resolver for --live; those of this machine if left out.")
  private List<String> resolvers = List.of();

  /** Reads standard input where FILE is -. */
  public ExperimentCommand(Surroundings surroundings) {
    this(surroundings, System.in);
  }

  /**
   * @param surroundings it runs in
   * @param in read where FILE is -
   */
  ExperimentCommand(Surroundings surroundings, InputStream in) {
    this.surroundings = surroundings;
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    LabSettings settings = LabOptions.settings(spec.commandLine(), live, resolvers, List.of());
    Optional<LiveDns> dns = settings.openLiveDns();
    try {
      return run(LiveExperiments.with(dns));
    } finally {
      dns.ifPresent(LiveDns::close);
    }
  }

  private int run(Experiments experiments) throws IOException {
    String text;
    try {
      text = read();
    } catch (NoSuchFileException e) {
      surroundings.err().println("error: There is no file " + file + ".");
      surroundings.err().println("  hint: Name a JSON file, or - for standard input.");
      return UNUSABLE;
    }
    try {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8));
      if (ExperimentReader.isArray(text)) {
        several(reader.readAll(text), experiments, writer);
      } else {
        writer.write(one(text, experiments));
      }
      writer.write('\n');
      writer.flush();
      return 0;
    } catch (ExperimentException e) {
      report(e, "");
      return UNUSABLE;
    }
  }

  private String one(String text, Experiments experiments) throws ExperimentException {
    var result = experiments.run(reader.read(text));
    return new ResultJson(pretty).text(json -> ResultJson.result(result, json));
  }

  private void several(List<Json> documents, Experiments experiments, Writer writer)
      throws IOException {
    String between = "";
    writer.write('[');
    for (Json document : documents) {
      writer.write(between);
      writer.write(pretty ? "\n" : "");
      writer.write(entry(document, experiments));
      between = ",";
    }
    writer.write(']');
  }

  private String entry(Json document, Experiments experiments) {
    ResultJson text = new ResultJson(pretty);
    try {
      ExperimentResult result = experiments.run(reader.check(document));
      return text.text(json -> ResultJson.result(result, json));
    } catch (ExperimentException e) {
      String id = id(document);
      report(e, id.isEmpty() ? "" : id + ": ");
      return text.text(
          json -> {
            json.open('{').field("id", id);
            ResultJson.problems(e.problems(), json);
            json.close('}');
          });
    }
  }

  private static String id(Json document) {
    return document instanceof Json.Members object
            && object.members().containsKey("id")
            && object.members().get("id").value() instanceof Json.Text id
        ? id.value()
        : "";
  }

  private void report(ExperimentException e, String prefix) {
    for (Located located : e.problems()) {
      surroundings.err().println(prefix + located.problem());
    }
  }

  private String read() throws IOException {
    byte[] bytes =
        file.equals("-")
            ? in.readAllBytes()
            : Files.readAllBytes(surroundings.workingDirectory().resolve(file));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
