package dev.nexthop.lab.article;

import java.util.ArrayList;
import java.util.List;

/** A lab of an article that is being read. */
final class LabDraft {
  private final String id;
  private final String title;
  private final List<String> labels = new ArrayList<>();
  private final List<Setup> setups = new ArrayList<>();
  private int end;

  LabDraft(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** A step of the lab, which may still grow. */
  final class Place {
    private final int number;

    private Place(int number) {
      this.number = number;
    }

    /** As {@code doctor} says it. */
    String text() {
      return setups.size() == 1 ? "lab #" + id : "lab #" + id + ", step " + number;
    }

    /** The link that leads there. */
    TryLink link(int at) {
      return new TryLink(at, stepId(number), number, setups.size());
    }
  }

  /** Adds a step, below whose block the lab goes. */
  Place add(int blockEnd, String label, Setup setup) {
    labels.add(label);
    setups.add(setup);
    end = blockEnd;
    return new Place(setups.size());
  }

  private String stepId(int number) {
    return setups.size() == 1 ? id : id + "-step-" + number;
  }

  /** The lab with its steps. */
  Lab lab() {
    List<LabStep> steps = new ArrayList<>();
    for (int i = 0; i < setups.size(); i++) {
      steps.add(new LabStep(stepId(i + 1), labels.get(i), setups.get(i)));
    }
    return new Lab(id, title, end, end, steps);
  }
}
