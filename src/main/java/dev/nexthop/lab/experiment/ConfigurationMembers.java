package dev.nexthop.lab.experiment;

import dev.nexthop.lab.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the members of an object that are the configuration of one machine. */
final class ConfigurationMembers {
  /** Their names. */
  static final Set<String> KEYS = Set.of("mainCf", "mainCfText", "masterCfText", "files");

  private static final int MAX_PARAMETERS = 1000;
  private static final int MAX_FILES = 50;
  private static final int TEXT = ExperimentReader.MAX_BYTES;

  private final Fields fields;

  ConfigurationMembers(Fields fields) {
    this.fields = fields;
  }

  ConfigurationTexts texts() {
    MainCfTexts mainCf = new MainCfTexts();
    Optional<Json> value = fields.value("mainCf");
    if (value.isPresent() && value.get() instanceof Json.Text text) {
      mainCf.append(fields.pointer("mainCf"), text.value());
    } else if (value.isPresent() && value.get() instanceof Json.Members) {
      fields
          .object("mainCf", MAX_PARAMETERS)
          .ifPresent(map -> mainCf.append(fields.pointer("mainCf"), map, fields));
    } else if (value.isPresent()) {
      fields.wrongKind("mainCf", value.get(), "text, or an object of parameters");
    }
    fields
        .text("mainCfText", TEXT)
        .ifPresent(text -> mainCf.append(fields.pointer("mainCfText"), text));
    return new ConfigurationTexts(
        mainCf.text(), fields.text("masterCfText", TEXT).orElse(""), files(), mainCf.parts());
  }

  private Map<String, String> files() {
    Map<String, String> files = new HashMap<>();
    fields
        .object("files", MAX_FILES)
        .ifPresent(
            map ->
                map.forEach(
                    (name, value) -> {
                      if (value instanceof Json.Text text) {
                        files.put(name, text.value());
                      } else {
                        fields.wrongKind("files/" + Fields.segment(name), value, "a string");
                      }
                    }));
    return files;
  }
}
