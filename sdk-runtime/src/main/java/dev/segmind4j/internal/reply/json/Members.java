package dev.segmind4j.internal.reply.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The members of the object that a text begins with, found without reading their values: what nobody asks for may be as deep, as
 * long or as broken as it likes. Before the object there may be white space and a byte order mark, behind it anything. Of an object
 * that breaks off there are the members that were whole before the cut.
 *
 * <p>Of several members of one name the first that is not null stands: then what a text says does not depend on how much of it
 * arrived.
 */
public final class Members {
    private static final int FIELDS = 4;
    private static final int NAME = 0;
    private static final int NAME_END = 1;
    private static final int VALUE = 2;
    private static final int VALUE_END = 3;

    private final String text;
    private final UnaryOperator<String> clean;
    private int[] places = new int[16 * FIELDS];
    private int count;
    private boolean closed;

    private Members(String text, UnaryOperator<String> clean) {
        this.text = text;
        this.clean = clean;
    }

    /**
     * Finds the members.
     *
     * @param text a text
     * @param clean applied to each text in it that has escapes, once they are read
     * @return the members, or null if the text does not begin with an object
     */
    public static @Nullable Members of(String text, UnaryOperator<String> clean) {
        int start = Scan.space(text, 0);
        if (start == text.length() || text.charAt(start) != '{') {
            return null;
        }
        Members members = new Members(text, clean);
        members.scan(start + 1);
        return members;
    }

    private void scan(int from) {
        int i = Scan.space(text, from);
        while (i != Scan.CUT && i < text.length() && !closed) {
            char c = text.charAt(i);
            if (c == '}') {
                closed = true;
            } else if (c == ',' || c == ':' || c == ']') {
                i = Scan.space(text, i + 1);
            } else if (Scan.isOpening(c)) {
                i = behind(Scan.nested(text, i));
            } else {
                i = member(i);
            }
        }
    }

    /** Notes the member whose name begins at a position; where to go on. */
    private int member(int name) {
        boolean quoted = Scan.isQuote(text.charAt(name));
        int nameEnd = quoted ? Scan.string(text, name) : Scan.name(text, name);
        int colon = behind(nameEnd);
        if (colon == Scan.CUT || colon == text.length() || text.charAt(colon) != ':') {
            return colon;
        }
        int value = Scan.space(text, colon + 1);
        if (value == text.length() || text.charAt(value) == ',' || Scan.isClosing(text.charAt(value))) {
            return value;
        }
        int valueEnd = Scan.value(text, value);
        if (valueEnd == text.length()
                && !Scan.isClosing(text.charAt(valueEnd - 1))
                && !Scan.isQuote(text.charAt(value))) {
            // A number or a word might have gone on.
            return Scan.CUT;
        }
        if (valueEnd != Scan.CUT) {
            add(name, nameEnd, value, valueEnd);
        }
        return behind(valueEnd);
    }

    private int behind(int end) {
        return end == Scan.CUT ? Scan.CUT : Scan.space(text, end);
    }

    private void add(int... place) {
        if (count * FIELDS == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        System.arraycopy(place, 0, places, count * FIELDS, FIELDS);
        count++;
    }

    private int place(int member, int field) {
        return places[member * FIELDS + field];
    }

    /**
     * Whether the object came to its end.
     *
     * @return false if it breaks off
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Whether there is a member of a name, and it is not null.
     *
     * @param name the name
     * @return false also if it breaks off
     */
    public boolean has(String name) {
        return find(name) >= 0;
    }

    /**
     * A member that is a text.
     *
     * @param name the name
     * @return the text; null if there is none or it is something else
     */
    public @Nullable String text(String name) {
        int member = find(name);
        return member >= 0 && isText(member) ? read(place(member, VALUE), place(member, VALUE_END)) : null;
    }

    /**
     * A member that is a text or a number.
     *
     * @param name the name
     * @return the text, or the number as it is written; null if there is none or it is something else
     */
    public @Nullable String textOrNumber(String name) {
        int member = find(name);
        if (member < 0 || isText(member)) {
            return text(name);
        }
        String written = text.substring(place(member, VALUE), place(member, VALUE_END));
        boolean isNumber = isDigit(written.charAt(written.length() - 1))
                && (written.charAt(0) == '-' || isDigit(written.charAt(0)));
        return isNumber ? written : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * A member's value.
     *
     * @param name the name
     * @return as {@link JsonTree#read} has it; null if there is none
     */
    public @Nullable Object value(String name) {
        int member = find(name);
        return member < 0 ? null : value(member);
    }

    /**
     * All members.
     *
     * @return an unmodifiable map in the object's order, values as {@link JsonTree#read} has them
     */
    public Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (int member = 0; member < count; member++) {
            String name = name(member);
            if (all.get(name) == null) {
                all.put(name, value(member));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * The names of the members that are not null.
     *
     * @return the names in the object's order
     */
    public List<String> names() {
        List<String> names = new ArrayList<>(count);
        for (int member = 0; member < count; member++) {
            if (!isNull(member)) {
                names.add(name(member));
            }
        }
        return names;
    }

    private int find(String name) {
        for (int member = 0; member < count; member++) {
            if (isNamed(member, name) && !isNull(member)) {
                return member;
            }
        }
        return -1;
    }

    private boolean isNamed(int member, String name) {
        int from = place(member, NAME);
        int to = place(member, NAME_END);
        if (Texts.isEscaped(text, from, to)) {
            return name(member).equals(name);
        }
        int quotes = Scan.isQuote(text.charAt(from)) ? 1 : 0;
        return to - from - 2 * quotes == name.length() && text.startsWith(name, from + quotes);
    }

    private String name(int member) {
        int from = place(member, NAME);
        int to = place(member, NAME_END);
        return Scan.isQuote(text.charAt(from)) ? read(from, to) : text.substring(from, to);
    }

    private boolean isNull(int member) {
        int from = place(member, VALUE);
        int length = place(member, VALUE_END) - from;
        return !isText(member) && JsonTree.isNull(text.substring(from, from + Math.min(length, 10)));
    }

    private boolean isText(int member) {
        return Scan.isQuote(text.charAt(place(member, VALUE)));
    }

    private @Nullable Object value(int member) {
        return JsonTree.read(text, place(member, VALUE), place(member, VALUE_END), clean)
                .value();
    }

    private String read(int from, int to) {
        return Texts.read(text, from, to, clean);
    }
}
