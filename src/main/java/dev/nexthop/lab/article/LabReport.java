package dev.nexthop.lab.article;

import dev.nexthop.lab.question.ArticleQuestions;
import dev.nexthop.site.spi.PostConvertHook.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * What was recognised in an article, and why a block was not.
 *
 * @param file relative to the source folder
 * @param url of the page, below the site's base URL
 * @param blocks in reading order
 * @param questions that readers get, with their answers
 */
public record LabReport(String file, String url, List<Block> blocks, List<Block> questions) {
  public LabReport {
    blocks = List.copyOf(blocks);
    questions = List.copyOf(questions);
  }

  /**
   * A code block.
   *
   * @param line of its first line of code in the file; 0 if it is not found there as it is
   * @param finding what it was taken for
   */
  public record Block(int line, String finding) {
    /** Whether it is part of no lab. */
    public boolean isUnused() {
      return finding.startsWith("not used") || finding.startsWith("left out");
    }
  }

  /** How many of the blocks are part of no lab. */
  public long unused() {
    return blocks.stream().filter(Block::isUnused).count();
  }

  /** Finds the lines of blocks in the article's text. */
  static LabReport of(
      Document document,
      List<CodeBlock> blocks,
      List<String> findings,
      List<ArticleQuestions.Sound> questions) {
    List<String> lines = document.source().lines().toList();
    List<Block> reported = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < findings.size(); i++) {
      int at = indexOf(firstLine(blocks.get(i).text()), lines, from);
      from = at < 0 ? from : at + 1;
      reported.add(new Block(at < 0 ? 0 : at + document.sourceLine(), findings.get(i)));
    }
    return new LabReport(
        document.file(),
        String.valueOf(document.page().getOrDefault("url", "")),
        reported,
        questions.stream().map(each -> question(document, each)).toList());
  }

  /** Questions of a file of data name it. */
  private static Block question(Document document, ArticleQuestions.Sound sound) {
    boolean isOwn = sound.place().file().equals(document.file());
    return new Block(
        isOwn ? sound.place().line() : 0,
        isOwn ? sound.told() : sound.place() + ": " + sound.told());
  }

  private static String firstLine(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  private static int indexOf(String wanted, List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
