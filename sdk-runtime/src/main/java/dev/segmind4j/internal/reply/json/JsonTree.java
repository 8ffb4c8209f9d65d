package dev.segmind4j.internal.reply.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value as plain Java: texts, {@link Long} and {@link java.math.BigDecimal}, booleans, lists, maps and nulls, as
 * {@link dev.segmind4j.support.JsonValues} has them. What cannot be so is a text, as it is written: what is nested deeper than 63
 * levels, a number of more than 1,000 characters, {@code NaN}. Of several members of one name the first that is not null stands.
 */
public final class JsonTree {
    /** With the object around it, and what is in the innermost, as deep as {@link dev.segmind4j.support.JsonValues} goes. */
    private static final int DEEPEST = 63;

    private final String text;
    private final int end;
    private final UnaryOperator<String> clean;
    private final Deque<Branch> open = new ArrayDeque<>();
    private @Nullable Object root;
    private boolean hasRoot;
    private boolean exact = true;

    /** An object or a list that is being read. */
    private static final class Branch {
        final @Nullable Map<String, @Nullable Object> members;
        final List<@Nullable Object> items;

        @Nullable
        String name;

        Branch(boolean isObject) {
            members = isObject ? new LinkedHashMap<>() : null;
            items = isObject ? List.of() : new ArrayList<>();
        }

        Object whole() {
            return members == null ? Collections.unmodifiableList(items) : Collections.unmodifiableMap(members);
        }
    }

    /**
     * What was read.
     *
     * @param value the value; null also if there is none
     * @param exact whether it is a value and nothing else, with nothing missing: then it was meant to be one
     */
    public record Result(@Nullable Object value, boolean exact) {}

    private JsonTree(String text, int end, UnaryOperator<String> clean) {
        this.text = text;
        this.end = end;
        this.clean = clean;
    }

    /**
     * Reads a text.
     *
     * @param text a value
     * @param clean applied to each text in it that has escapes, once they are read
     * @return the value
     */
    public static Result read(String text, UnaryOperator<String> clean) {
        return read(text, 0, text.length(), clean);
    }

    /** Reads the value between two positions. */
    static Result read(String text, int from, int to, UnaryOperator<String> clean) {
        JsonTree tree = new JsonTree(text, to, clean);
        tree.readFrom(from);
        return new Result(tree.root, tree.exact);
    }

    private void readFrom(int from) {
        int i = Scan.space(text, from);
        while (i < end && !(hasRoot && open.isEmpty())) {
            i = Scan.space(text, step(i));
        }
        exact &= hasRoot && open.isEmpty() && i >= end;
        while (!open.isEmpty()) {
            put(open.pop().whole());
        }
    }

    /** Reads what begins at a position; where to go on. */
    private int step(int i) {
        char c = text.charAt(i);
        Branch branch = open.peek();
        if (branch != null && (c == ',' || c == ':')) {
            return i + 1;
        }
        if (Scan.isClosing(c)) {
            close();
            return i + 1;
        }
        if (branch != null && branch.members != null && branch.name == null) {
            return name(branch, i);
        }
        return value(i);
    }

    private void close() {
        Branch branch = open.poll();
        if (branch == null || branch.name != null) {
            exact = false;
        }
        if (branch != null) {
            put(branch.whole());
        }
    }

    private int name(Branch object, int i) {
        boolean quoted = Scan.isQuote(text.charAt(i));
        int nameEnd = quoted ? Scan.string(text, i) : Scan.name(text, i);
        if (nameEnd == Scan.CUT || nameEnd > end) {
            exact = false;
            return end;
        }
        exact &= quoted;
        int colon = Scan.space(text, nameEnd);
        if (nameEnd == i || colon >= end || text.charAt(colon) != ':') {
            exact = false;
            // Not a name: stepped over.
            int valueEnd = nameEnd == i ? Scan.value(text, i) : colon;
            return valueEnd == Scan.CUT ? end : valueEnd;
        }
        object.name = quoted ? Texts.read(text, i, nameEnd, clean) : text.substring(i, nameEnd);
        return colon + 1;
    }

    private int value(int i) {
        char c = text.charAt(i);
        if (Scan.isOpening(c) && open.size() < DEEPEST) {
            open.push(new Branch(c == '{'));
            return i + 1;
        }
        int valueEnd = Scan.value(text, i);
        if (valueEnd == Scan.CUT || valueEnd > end) {
            exact = false;
            return end;
        }
        if (Scan.isQuote(c)) {
            put(Texts.read(text, i, valueEnd, clean));
        } else {
            put(word(text.substring(i, valueEnd)));
        }
        return valueEnd;
    }

    private @Nullable Object word(String word) {
        switch (word) {
            case "true":
            case "True":
                return true;
            case "false":
            case "False":
                return false;
            default:
                if (isNull(word)) {
                    return null;
                }
                Number number = Numbers.parse(word);
                exact &= number != null;
                return number == null ? word : number;
        }
    }

    static boolean isNull(String word) {
        return word.equals("null") || word.equals("None") || word.equals("undefined");
    }

    /** Puts a value that is whole where it belongs. */
    private void put(@Nullable Object value) {
        Branch branch = open.peek();
        if (branch == null) {
            root = value;
            hasRoot = true;
        } else if (branch.members == null) {
            branch.items.add(value);
        } else if (branch.name != null) {
            if (branch.members.get(branch.name) == null) {
                branch.members.put(branch.name, value);
            }
            branch.name = null;
        }
    }
}
