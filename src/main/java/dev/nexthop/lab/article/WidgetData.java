package dev.nexthop.lab.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nexthop.postfix.config.Parameter;
import dev.nexthop.postfix.config.Version;
import dev.nexthop.theme.Assets;
import dev.nexthop.theme.lab.QuestionView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Modules of the widget that hold what the program knows, so that both say the same. */
final class WidgetData {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private WidgetData() {}

  /** The widget's files by path on the site, {@code choices.js} and the like too. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>(Assets.widget());
    files.put(Assets.FOLDER + "/choices.js", module(choices()));
    files.put(Assets.FOLDER + "/parameters.js", module(parameters()));
    files.put(Assets.FOLDER + "/question-words.js", module(QuestionView.allWords()));
    return files;
  }

  private static String module(JsonNode value) {
    return "export default " + value + ";\n";
  }

  /** What a lab's form offers. */
  private static ObjectNode choices() {
    ObjectNode choices = NODES.objectNode();
    array(choices.putArray("versions"), LabForm.VERSIONS);
    array(choices.putArray("states"), LabForm.STATES);
    array(choices.putArray("outsiders"), Outside.DOMAINS);
    return choices;
  }

  /**
   * Each parameter by name: {@code since}, and for those that the model understands {@code en},
   * {@code ja}, {@code defaults} (pairs of release and value) and {@code yesNo}.
   */
  private static ObjectNode parameters() {
    ObjectNode parameters = NODES.objectNode();
    Parameter.all().values().forEach(each -> parameters.set(each.name(), explained(each)));
    List<String> others = new ArrayList<>(Parameter.names());
    Collections.sort(others);
    for (String name : others) {
      if (!parameters.has(name)) {
        parameters
            .putObject(name)
            .put("since", Parameter.since(name).map(WidgetData::series).orElse(""));
      }
    }
    return parameters;
  }

  private static ObjectNode explained(Parameter parameter) {
    ObjectNode node = NODES.objectNode().put("since", series(parameter.since()));
    node.put("en", parameter.description().en()).put("ja", parameter.description().ja());
    if (parameter.type() == Parameter.Type.YES_NO) {
      node.put("yesNo", true);
    }
    ArrayNode defaults = node.putArray("defaults");
    for (Parameter.Default each : parameter.defaults()) {
      defaults.addArray().add(series(each.since())).add(each.value());
    }
    return node;
  }

  private static String series(Version version) {
    return version.major() + "." + version.minor();
  }

  private static void array(ArrayNode node, List<String> values) {
    values.forEach(node::add);
  }
}
