package dev.nexthop.markdown.kramdown.flexmark;

import static java.util.Map.entry;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.nexthop.markdown.kramdown.tree.Element;
import dev.nexthop.markdown.kramdown.tree.Kind;
import java.util.Map;

/** Which node stands for which kind of element. */
final class Nodes {
  /** The kind that a class of nodes is rendered as, in whatever way the node was made. */
  static final Map<Class<? extends Node>, Kind> KINDS =
      Map.ofEntries(
          entry(BlankLine.class, Kind.BLANK),
          entry(Paragraph.class, Kind.PARAGRAPH),
          entry(Heading.class, Kind.HEADER),
          entry(BlockQuote.class, Kind.BLOCKQUOTE),
          entry(FencedCodeBlock.class, Kind.CODEBLOCK),
          entry(IndentedCodeBlock.class, Kind.CODEBLOCK),
          entry(BulletList.class, Kind.UL),
          entry(OrderedList.class, Kind.OL),
          entry(BulletListItem.class, Kind.LI),
          entry(OrderedListItem.class, Kind.LI),
          entry(KramdownBlock.DefinitionList.class, Kind.DL),
          entry(KramdownBlock.DefinitionTerm.class, Kind.DT),
          entry(KramdownBlock.Definition.class, Kind.DD),
          entry(ThematicBreak.class, Kind.HR),
          entry(TableBlock.class, Kind.TABLE),
          entry(TableHead.class, Kind.THEAD),
          entry(TableBody.class, Kind.TBODY),
          entry(KramdownBlock.TableFoot.class, Kind.TFOOT),
          entry(TableRow.class, Kind.TR),
          entry(TableCell.class, Kind.TD),
          entry(KramdownBlock.Html.class, Kind.HTML_ELEMENT),
          entry(KramdownSpan.Html.class, Kind.HTML_ELEMENT),
          entry(HtmlCommentBlock.class, Kind.XML_COMMENT),
          entry(HtmlInlineComment.class, Kind.XML_COMMENT),
          entry(HtmlBlock.class, Kind.XML_PI),
          entry(HtmlInline.class, Kind.XML_PI),
          entry(KramdownBlock.Comment.class, Kind.COMMENT),
          entry(KramdownSpan.Comment.class, Kind.COMMENT),
          entry(KramdownBlock.Raw.class, Kind.RAW),
          entry(KramdownSpan.Raw.class, Kind.RAW),
          entry(KramdownBlock.Math.class, Kind.MATH),
          entry(KramdownSpan.Math.class, Kind.MATH),
          entry(Text.class, Kind.TEXT),
          entry(SoftLineBreak.class, Kind.TEXT),
          entry(Emphasis.class, Kind.EM),
          entry(StrongEmphasis.class, Kind.STRONG),
          entry(Strikethrough.class, Kind.DEL),
          entry(Link.class, Kind.LINK),
          entry(Image.class, Kind.IMAGE),
          entry(Code.class, Kind.CODESPAN),
          entry(HardLineBreak.class, Kind.BR),
          entry(HtmlEntity.class, Kind.ENTITY),
          entry(KramdownSpan.Symbol.class, Kind.TYPOGRAPHIC),
          entry(KramdownSpan.FootnoteMark.class, Kind.FOOTNOTE),
          entry(KramdownSpan.Abbreviation.class, Kind.ABBREVIATION),
          entry(KramdownBlock.Footnote.class, Kind.EOB));

  private Nodes() {}

  /**
   * A node for a block.
   *
   * @param fenced whether code stood between fences
   * @param ordered whether a list's item is numbered
   */
  static Node block(Element element, BasedSequence chars, boolean fenced, boolean ordered) {
    return switch (element.kind()) {
      case BLANK -> new BlankLine(chars);
      case PARAGRAPH -> new Paragraph(chars);
      case HEADER -> new Heading(chars);
      case BLOCKQUOTE -> new BlockQuote(chars);
      case CODEBLOCK -> fenced ? new FencedCodeBlock(chars) : new IndentedCodeBlock(chars);
      case UL -> new BulletList(chars);
      case OL -> new OrderedList(chars);
      case LI -> ordered ? new OrderedListItem(chars) : new BulletListItem(chars);
      case DL -> new KramdownBlock.DefinitionList(chars);
      case DT -> new KramdownBlock.DefinitionTerm(chars);
      case DD -> new KramdownBlock.Definition(chars);
      case HR -> new ThematicBreak(chars);
      case TABLE -> new TableBlock(chars);
      case TFOOT -> new KramdownBlock.TableFoot(chars);
      case XML_COMMENT -> new HtmlCommentBlock(chars);
      case XML_PI -> new HtmlBlock(chars);
      case COMMENT -> new KramdownBlock.Comment(chars, element.value());
      case RAW -> new KramdownBlock.Raw(chars, element.value());
      case MATH -> new KramdownBlock.Math(chars, element.value());
      default -> new KramdownBlock.Html(chars, element.value());
    };
  }

  /** A node for a span. */
  static Node span(Element element, BasedSequence chars) {
    return switch (element.kind()) {
      case TEXT -> new Text(chars);
      case EM -> new Emphasis(chars);
      case STRONG -> new StrongEmphasis(chars);
      case DEL -> new Strikethrough(chars);
      case LINK -> new Link(chars);
      case IMAGE -> new Image(chars);
      case CODESPAN -> new Code(chars);
      case BR -> new HardLineBreak(chars);
      case ENTITY -> new HtmlEntity(chars);
      case XML_COMMENT -> new HtmlInlineComment(chars);
      case XML_PI -> new HtmlInline(chars);
      case COMMENT -> new KramdownSpan.Comment(chars, element.value());
      case RAW -> new KramdownSpan.Raw(chars, element.value());
      case MATH -> new KramdownSpan.Math(chars, element.value());
      case SMART_QUOTE, TYPOGRAPHIC -> new KramdownSpan.Symbol(chars, element.value());
      case FOOTNOTE -> new KramdownSpan.FootnoteMark(chars, element.value());
      case ABBREVIATION -> new KramdownSpan.Abbreviation(chars, element.value());
      case THEAD -> new TableHead(chars);
      case TBODY -> new TableBody(chars);
      case TR -> new TableRow(chars);
      case TD -> new TableCell(chars);
      default -> new KramdownSpan.Html(chars, element.value());
    };
  }
}
