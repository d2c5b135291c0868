package dev.nexthop.lab.article;

import dev.nexthop.site.spi.PostConvertHook.Document;
import dev.nexthop.theme.Assets;
import dev.nexthop.theme.lab.LabMarkup;
import dev.nexthop.theme.lab.LabText;
import dev.nexthop.theme.lab.LabView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An article that is being filled with its labs. */
final class LabbedArticle {
  private final Document document;
  private final ArticleSettings settings;
  private final LabText text;
  private final String assets;

  LabbedArticle(Document document, ArticleSettings settings) {
    this.document = document;
    this.settings = settings;
    this.text = LabText.in(value("lang"));
    Object base = document.site().get("baseurl");
    this.assets =
        (base == null ? "" : base.toString().replaceFirst("/$", "")) + "/" + Assets.FOLDER;
  }

  private String value(String key) {
    Object own = document.page().get(key);
    Object common = document.site().get(key);
    String given = own == null ? "" : own.toString();
    return !given.isEmpty() || common == null ? given : common.toString();
  }

  /** The interface's words in the article's language. */
  LabText text() {
    return text;
  }

  /** The labs, and the links that open them. */
  List<Piece> labs(List<Lab> labs, List<TryLink> tries, LabMaker maker, LabMarkup markup) {
    List<Piece> elements = new ArrayList<>();
    Set<String> steps = new HashSet<>();
    for (Lab lab : labs) {
      List<LabMaker.Ran> ran = maker.run(lab, settings, document.file());
      if (!ran.isEmpty()) {
        String head = elements.isEmpty() ? head("lab") + words() : "";
        String element = markup.html(view(lab, ran, elements.isEmpty()));
        elements.add(new Piece(lab.start(), lab.end(), head + element));
        ran.forEach(each -> steps.add(each.step().id()));
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (TryLink link : tries) {
      if (steps.contains(link.target())) {
        pieces.add(new Piece(link.at(), link.at(), link(link)));
      }
    }
    pieces.addAll(elements);
    return pieces;
  }

  /** The questions, with what they need. */
  List<Piece> questions(List<Piece> asked) {
    List<Piece> pieces = new ArrayList<>(asked);
    if (!asked.isEmpty()) {
      int first = asked.get(0).start();
      pieces.add(0, new Piece(first, first, head("question")));
    }
    return pieces;
  }

  private String head(String name) {
    return "<link rel=\"stylesheet\" href=\"%1$s/%2$s.css\">\n<script type=\"module\" src=\"%1$s/%2$s.js\"></script>\n"
        .formatted(escape(assets), name);
  }

  /** What the script will ask for as soon as it runs. */
  private String words() {
    return "<link rel=\"modulepreload\" href=\"%s/strings-%s.js\">\n"
        .formatted(escape(assets), text.language());
  }

  private String link(TryLink link) {
    String words =
        link.steps() == 1
            ? text.get("tryThis")
            : text.with("tryStep", "n", Integer.toString(link.step()))
                .replace("{of}", Integer.toString(link.steps()));
    return "<p class=\"lab-try\"><a href=\"#%s\">%s</a></p>"
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
