package dev.segmind4j.processor;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a reader of GitHub-flavoured Markdown makes of a text. */
public final class Rendered {
    private static final List<Extension> GITHUB =
            List.of(TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

    private final Node document;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> emphasised = new ArrayList<>();

    public Rendered(String markdown) {
        document = Parser.builder().extensions(GITHUB).build().parse(markdown);
        document.accept(new Collector());
    }

    /** Prose and code, without markup. */
    public String text() {
        return shown(document).strip();
    }

    /** Cells of tables without markup, by row. */
    public List<List<String>> rows() {
        return rows;
    }

    /** HTML, other than the comment on the first line. */
    public List<String> tags() {
        return tags;
    }

    /** Where links lead. GitHub makes some of every address that it sees. */
    public List<String> links() {
        return links;
    }

    public List<String> headings() {
        return headings;
    }

    /** What is in blocks of code. */
    public List<String> blocks() {
        return blocks;
    }

    public List<String> emphasised() {
        return emphasised;
    }

    /** What a node shows: code and text as they are, and no tags. */
    private static String shown(Node node) {
        StringBuilder shown = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                shown.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                shown.append(code.getLiteral());
            }
        });
        return shown.toString();
    }

    private final class Collector extends AbstractVisitor {
        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            } else if (node instanceof TableCell) {
                rows.get(rows.size() - 1).add(shown(node));
            } else if (node instanceof Strikethrough) {
                emphasised.add(shown(node));
            }
            visitChildren(node);
        }

        @Override
        public void visit(HtmlInline html) {
            tags.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            if (!html.getLiteral().matches("<!-- Made by segmind4j from [^<>]* -->")) {
                tags.add(html.getLiteral());
            }
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        @Override
        public void visit(Heading heading) {
            headings.add(shown(heading));
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            blocks.add(block.getLiteral());
        }

        @Override
        public void visit(Emphasis emphasis) {
            emphasised.add(shown(emphasis));
            visitChildren(emphasis);
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            emphasised.add(shown(emphasis));
            visitChildren(emphasis);
        }
    }
}
