package dev.segmind4j.processor.read;

import dev.segmind4j.processor.model.Characters;
import dev.segmind4j.processor.model.Message;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Turns YAML into a tree. Built on the parser's events and not on the library's own composer: that one recurses without a
 * limit, so a file of opening brackets would overflow the stack, and resolves duplicate keys and tags on its own terms.
 */
final class YamlParser {
    /** How deep values nest; a parameter inside an object is two levels deeper than the object. */
    static final int MAX_DEPTH = 40;

    /** How many values a file may have, with an aliased value counted at each use: aliases of aliases grow exponentially. */
    static final int MAX_VALUES = 50_000;

    private final String file;
    private final List<Problem> problems;
    private final StreamReader reader;
    private final Iterator<Event> events;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;
    private int deepest;

    /** What an anchor names, and how large it is. */
    private record Anchored(SpecNode node, int values, int height) {}

    /** Ends the reading of this file; the problem is already reported. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }

    private YamlParser(String file, String text, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                // In smaller pieces the reader copies what it has seen of a long token once per piece.
                .setBufferSize(text.length() + 1)
                .build();
        this.reader = new StreamReader(settings, text);
        this.events = new ParserImpl(settings, reader);
    }

    /**
     * Parses a file with one document.
     *
     * @return the document, or null if it is empty or cannot be read, with the reason among the problems
     */
    static @Nullable SpecNode parse(String file, String text, List<Problem> problems) {
        YamlParser parser = new YamlParser(file, text, problems);
        try {
            return parser.document();
        } catch (Stop e) {
            return null;
        } catch (MarkedYamlEngineException e) {
            problems.add(SyntaxError.of(file, text, e));
            return null;
        } catch (YamlEngineException | IndexOutOfBoundsException | NumberFormatException e) {
            // The library reports some malformed input, such as an escape that is unfinished or no character, without a
            // place.
            problems.add(Message.NOT_YAML.at(
                    origin(file, parser.reader.getMark()),
                    "its parser gave up",
                    "Check quotes, escapes and indentation."));
            return null;
        }
    }

    private @Nullable SpecNode document() {
        SpecNode root = null;
        boolean any = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (any) {
                    problems.add(Message.SECOND_DOCUMENT.at(origin(event)));
                    return root;
                }
                any = true;
            } else if (event instanceof NodeEvent node) {
                root = node(node, 1);
            }
        }
        return root instanceof SpecNode.Scalar scalar
                        && scalar.plain()
                        && scalar.text().isEmpty()
                ? null
                : root;
    }

    private SpecNode node(NodeEvent event, int depth) {
        Origin origin = origin(event);
        if (depth > MAX_DEPTH) {
            throw stop(Message.TOO_DEEP.at(origin, MAX_DEPTH));
        }
        if (event instanceof AliasEvent alias) {
            return resolve(alias, origin, depth);
        }
        int valuesBefore = values;
        int deepestBefore = deepest;
        deepest = depth;
        count(origin, 1);
        SpecNode node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(scalar, origin);
        } else {
            CollectionStartEvent start = (CollectionStartEvent) event;
            refuse(start.getTag(), origin);
            node = start instanceof MappingStartEvent ? mapping(origin, depth) : sequence(origin, depth);
        }
        Anchored anchored = new Anchored(node, values - valuesBefore, deepest - depth);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), anchored));
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private SpecNode resolve(AliasEvent alias, Origin origin, int depth) {
        String name = alias.getAlias().getValue();
        Anchored anchored = anchors.get(name);
        if (anchored == null) {
            throw stop(Message.UNKNOWN_ALIAS.at(origin, Words.quote("*" + name)));
        }
        count(origin, anchored.values());
        deepest = Math.max(deepest, depth + anchored.height());
        if (deepest > MAX_DEPTH) {
            throw stop(Message.TOO_DEEP.at(origin, MAX_DEPTH));
        }
        return anchored.node();
    }

    private SpecNode.Scalar scalar(ScalarEvent event, Origin origin) {
        refuse(event.getTag(), origin);
        String text = event.getValue();
        int unwanted = Characters.firstUnwanted(text);
        if (unwanted >= 0) {
            problems.add(
                    Message.UNWANTED_CHARACTER.at(origin, "this value", Characters.name(text.codePointAt(unwanted))));
            text = Characters.replaceUnwanted(text);
        }
        boolean taggedAsText =
                event.getTag().filter(tag -> tag.endsWith(":str")).isPresent();
        return new SpecNode.Scalar(text, event.isPlain() && !taggedAsText, origin);
    }

    private SpecNode mapping(Origin origin, int depth) {
        List<SpecNode.Entry> entries = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            SpecNode key = node((NodeEvent) event, depth + 1);
            SpecNode value = node((NodeEvent) events.next(), depth + 1);
            entries.add(new SpecNode.Entry(key, value));
        }
        return new SpecNode.Mapping(List.copyOf(entries), origin);
    }

    private SpecNode sequence(Origin origin, int depth) {
        List<SpecNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event, depth + 1));
        }
        return new SpecNode.Sequence(List.copyOf(items), origin);
    }

    private void refuse(Optional<String> tag, Origin origin) {
        tag.ifPresent(name -> problems.add(Message.TAG.at(origin, Words.quote(name))));
    }

    private void count(Origin origin, int more) {
        values += more;
        if (values > MAX_VALUES) {
            throw stop(Message.TOO_MANY_VALUES.at(origin, MAX_VALUES));
        }
    }

    private Stop stop(Problem problem) {
        problems.add(problem);
        return new Stop();
    }

    private Origin origin(Event event) {
        return origin(file, event.getStartMark());
    }

    static Origin origin(String file, Optional<Mark> mark) {
        return mark.map(m -> Origin.at(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Origin.at(file, 1, 1));
    }
}
