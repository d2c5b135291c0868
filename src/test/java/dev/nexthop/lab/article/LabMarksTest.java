package dev.nexthop.lab.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabMarksTest {

  @Test
  void marks_are_found_wherever_they_stand() {
    for (String mark : new String[] {"nexthop-lab", "lab-question"}) {
      for (int before = 0; before < 9; before++) {
        for (int after = 0; after < 4; after++) {
          String html = "l".repeat(before) + mark + "b".repeat(after);
          assertThat(LabMarks.in(html)).as(html).isTrue();
        }
      }
    }
  }

  @Test
  void other_texts_have_none() {
    for (String html :
        new String[] {
          "", "l", "lab", "label", "nexthop-la", "lab-questio", "nexthop-l-ab", "slab-"
        }) {
      assertThat(LabMarks.in(html)).as(html).isFalse();
      assertThat(LabMarks.in("x" + html + "xx")).as(html).isFalse();
    }
  }
}
