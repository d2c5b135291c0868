package dev.nexthop.testing;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides for {@link Requires}. */
final class RequiresCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return findAnnotation(context.getElement(), Requires.class)
        .map(requires -> decide(context, requires))
        .orElseGet(() -> ConditionEvaluationResult.enabled("needs nothing"));
  }

  private static ConditionEvaluationResult decide(ExtensionContext context, Requires requires) {
    List<String> missing = missing(requires);
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("all there");
    }
    String what = context.getDisplayName() + ": not found: " + String.join(", ", missing);
    if ("1".equals(System.getenv("NEXTHOP_REQUIRE_ALL"))) {
      throw new IllegalStateException(what + " (NEXTHOP_REQUIRE_ALL=1 makes this a failure)");
    }
    System.err.println("SKIPPED " + what);
    return ConditionEvaluationResult.disabled(what);
  }

  private static List<String> missing(Requires requires) {
    List<String> missing = new ArrayList<>();
    for (String program : requires.programs()) {
      if (Program.find(program).isEmpty()) {
        missing.add("program " + program);
      }
    }
    for (String path : requires.shared()) {
      if (!Files.exists(Shared.path(path))) {
        missing.add("../shared/" + path);
      }
    }
    if (requires.root() && !Files.isWritable(Path.of("/proc/1/oom_score_adj"))) {
      missing.add("root");
    }
    return missing;
  }
}
