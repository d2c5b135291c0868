package dev.nexthop.lab.article;

import dev.nexthop.site.spi.PostConvertHook.Document;
import dev.nexthop.theme.Assets;
import dev.nexthop.theme.lab.LabMarkup;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.LabView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An article that is being filled with its labs. */
final class LabbedArticle {
  private final Document document;
  private final ArticleSettings settings;
  private final LabMaker maker;
  private final LabMarkup markup;
  private final LabText text;
  private final String assets;

  LabbedArticle(Document document, ArticleSettings settings, LabMaker maker, LabMarkup markup) {
    this.document = document;
    this.settings = settings;
    this.maker = maker;
    this.markup = markup;
    this.text = LabText.in(value("lang"));
    Object base = document.site().get("baseurl");
    this.assets =
        (base == null ? "" : base.toString().replaceFirst("/$", "")) + "/" + Assets.FOLDER;
  }

  /** What goes where. */
  private record Insertion(int start, int end, String html) {}

  private String value(String key) {
    Object own = document.page().get(key);
    Object common = document.site().get(key);
    String given = own == null ? "" : own.toString();
    return !given.isEmpty() || common == null ? given : common.toString();
  }

  /** The article's HTML with labs, and with the links that open them. */
  String with(List<Lab> labs, List<TryLink> tries, String html) {
    List<Insertion> elements = new ArrayList<>();
    Set<String> steps = new HashSet<>();
    for (Lab lab : labs) {
      List<LabMaker.Ran> ran = maker.run(lab, settings, document.file());
      if (!ran.isEmpty()) {
        String head = elements.isEmpty() ? head() : "";
        String element = markup.html(view(lab, ran, elements.isEmpty()));
        elements.add(new Insertion(lab.start(), lab.end(), "\n" + head + element));
        ran.forEach(each -> steps.add(each.step().id()));
      }
    }
    List<Insertion> insertions = new ArrayList<>();
    for (TryLink link : tries) {
      if (steps.contains(link.target())) {
        insertions.add(new Insertion(link.at(), link.at(), link(link)));
      }
    }
    insertions.addAll(elements);
    insertions.sort(Comparator.comparingInt(Insertion::start));
    StringBuilder filled = new StringBuilder(html.length() + elements.size() * 16_384);
    int from = 0;
    for (Insertion each : insertions) {
      filled.append(html, from, each.start()).append(each.html());
      from = each.end();
    }
    return filled.append(html, from, html.length()).toString();
  }

  private String head() {
    return "<link rel=\"stylesheet\" href=\"%s/lab.css\">\n<script type=\"module\" src=\"%s/lab.js\"></script>\n"
        .formatted(escape(assets), escape(assets));
  }

  private String link(TryLink link) {
    String words =
        link.steps() == 1
            ? text.get("tryThis")
            : text.with("tryStep", "n", Integer.toString(link.step()))
                .replace("{of}", Integer.toString(link.steps()));
    return "\n<p class=\"lab-try\"><a href=\"#%s\">%s</a></p>"
        .formatted(link.target(), escape(words));
  }

  private LabView view(Lab lab, List<LabMaker.Ran> ran, boolean first) {
    LabMaker.Ran shown = ran.get(ran.size() - 1);
    return new LabView(
        lab.id(),
        lab.title(),
        assets,
        settings.api(),
        settings.live(),
        first,
        LabForm.of(shown.setup(), shown.experiment()),
        shown.experiment().toString(),
        text,
        shown.view(text),
        LabMaker.steps(ran, text));
  }

  private static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
