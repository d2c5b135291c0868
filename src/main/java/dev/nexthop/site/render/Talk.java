package dev.nexthop.site.render;

import dev.nexthop.problem.Problem;
import dev.nexthop.site.model.Journal;
import dev.nexthop.site.spi.PostConvertHook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said while a document is rendered, and which hooks had an effect. */
final class Talk implements Journal {
  /** Code of the warning of a highlighter that Jekyll has no more. */
  private static final String PYGMENTS = "highlighter-pygments";

  private final List<Entry> entries = new ArrayList<>();
  private final Set<PostConvertHook> effective = new HashSet<>();

  @Override
  public void write(Entry entry) {
    entries.add(entry);
  }

  /** A mistake that Jekyll says nothing of. */
  void strictly(Problem problem) {
    write(new Entry(Level.DEBUG, "", problem.message(), Optional.of(problem)));
  }

  /** A warning of Liquid's, which names the file as Jekyll does. */
  void warning(Problem problem, String path) {
    if (problem.code().equals(PYGMENTS)) {
      warn("Warning:", problem.message(), problem);
    } else if (problem.code().endsWith("-deprecated")) {
      warn("Deprecation:", problem.message(), problem);
    } else {
      warn("Liquid Warning:", problem.message() + " in " + path, problem);
    }
  }

  /** Notes that a hook changed the document. */
  void noteEffect(PostConvertHook hook) {
    effective.add(hook);
  }

  List<Entry> entries() {
    return entries;
  }

  Set<PostConvertHook> effective() {
    return effective;
  }
}
