package dev.nexthop.liquid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nexthop.liquid.Environment;
import dev.nexthop.liquid.ErrorMode;
import dev.nexthop.liquid.Template;
import dev.nexthop.liquid.standard.StandardLiquid;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures our Liquid against Ruby's in one run: the cold parse of 326 templates (1.2 MB), and an
 * index of 1,000 posts. Times are of the processor, of all threads, the compiler's included. Not a
 * test: start {@code main} in a new JVM.
 */
public final class LiquidBenchmark {
  private static final int TEMPLATES = 326;
  private static final int TEMPLATE_SIZE = 3_800;
  private static final int POSTS = 1_000;
  private static final int RENDERINGS = 300;
  private static final String LOOP =
      """
      <ul class="posts">
      {%- for post in site.posts -%}
        <li>
          <time>{{ post.date | date: "%b %-d, %Y" }}</time>
          <a href="{{ site.baseurl }}{{ post.url }}">{{ post.title | escape }}</a>
          {% if post.tags.size > 0 %}
            {% for tag in post.tags %}<em>{{ tag | upcase }}</em>{% unless forloop.last %}, {% endunless %}{% endfor %}
          {% endif %}
          {% if post.excerpt and post.excerpt != "" %}{{ post.excerpt | strip_html | truncatewords: 20 }}{% endif %}
        </li>
      {% endfor %}
      </ul>
      """;

  private LiquidBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> templates = templates();
    Environment environment = StandardLiquid.builder().errorMode(ErrorMode.WARN).build();

    double parse = milliseconds(() -> templates.forEach(environment::parse));
    int characters = templates.stream().mapToInt(String::length).sum();
    Template template = environment.parse(LOOP);
    double first = milliseconds(() -> template.renderOrThrow(data(true)));
    Map<String, Object> data = data(true);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RENDERINGS; i++) {
      best = Math.min(best, wall(() -> template.renderOrThrow(data)));
    }
    JsonNode ruby = ruby(templates);
    boolean same = ruby.get("output").asText().equals(template.renderOrThrow(data));
    System.out.printf(
        "cold parse of %d templates (%d characters): %.0f ms CPU; Ruby %.0f ms%n",
        templates.size(), characters, parse, ruby.get("parse").asDouble());
    System.out.printf(
        "index of %d posts: first %.0f ms CPU, warm %.2f ms; Ruby %.1f ms; %.1f times as fast%n",
        POSTS, first, best, ruby.get("render").asDouble(), ruby.get("render").asDouble() / best);
    System.out.println("outputs " + (same ? "equal" : "DIFFER"));
  }

  private static JsonNode ruby(List<String> templates) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    Path input = Files.createTempFile("liquid", ".json");
    Path output = Files.createTempFile("liquid", ".json");
    json.writeValue(
        input.toFile(), Map.of("templates", templates, "loop", LOOP, "data", data(false)));
    int exit =
        new ProcessBuilder("ruby", "src/test/resources/liquid/benchmark.rb", input.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("ruby: exit code " + exit);
    }
    JsonNode answer = json.readTree(output.toFile());
    Files.delete(input);
    Files.delete(output);
    return answer;
  }

  private static double milliseconds(Runnable work) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    work.run();
    return (system.getProcessCpuTime() - start) / 1e6;
  }

  private static double wall(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static Map<String, Object> data(boolean dates) {
    List<Map<String, Object>> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      Map<String, Object> post = new LinkedHashMap<>();
      long second = 1_500_000_000L + i * 86_400L;
      Object date = Instant.ofEpochSecond(second).atZone(ZoneId.systemDefault());
      post.put("title", "Post <number> " + i + " & its \"title\"");
      post.put("url", "/2020/01/01/post-" + i + ".html");
      post.put("date", dates ? date : (Object) second);
      post.put("tags", i % 3 == 0 ? List.of() : List.of("mail", "tag" + i % 7));
      post.put("excerpt", "<p>An <b>excerpt</b> " + "of some words ".repeat(12) + "</p>");
      post.put("content", "Lorem ipsum dolor sit amet ".repeat(20));
      posts.add(post);
    }
    return Map.of("site", Map.of("posts", posts, "baseurl", "/blog"));
  }

  /** Layouts and pages: mostly HTML and prose, a tag in every other line. */
  private static List<String> templates() {
    Random random = new Random(1);
    String[] lines = {
      "<p>Some prose about mail servers that goes on for a while, with <em>markup</em> in it.</p>\n",
      "The queue manager asks the resolver, and the resolver answers with a list of hosts.\n",
      "<a href=\"{{ page.url | relative_url }}\" class=\"link\">{{ page.title | escape }}</a>\n",
      "{% if page.comments != false and site.disqus %}<div id=\"c\"></div>{% else %}no{% endif %}\n",
      "{% for item in site.data.nav.items %}<li>{{ item.name }}</li>{% endfor %}\n",
      "{%- assign list = site.posts | where: \"category\", page.category | sort: \"title\" -%}\n",
      "<span>{{ content | strip_html | truncatewords: 50 | default: \"none\" }}</span>\n",
      "```\npostconf -n\n```\n\n",
    };
    List<String> templates = new ArrayList<>();
    for (int i = 0; i < TEMPLATES; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < TEMPLATE_SIZE) {
        text.append(lines[random.nextInt(lines.length)]);
      }
      templates.add(text.toString());
    }
    return templates;
  }
}
