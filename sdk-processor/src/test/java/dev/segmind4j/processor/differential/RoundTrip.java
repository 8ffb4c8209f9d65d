package dev.segmind4j.processor.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segmind4j.error.InvalidRequestException;
import dev.segmind4j.request.ModelRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for the request that any payload becomes, as a value. */
final class RoundTrip {
    /** Longer texts are cut, with how long they are behind. */
    private static final int LONGEST = 80;

    private static final Pattern CUT = Pattern.compile("… \\(\\d+ characters\\)");

    private final Generated model;
    private final List<String> faults = new ArrayList<>();

    private RoundTrip(Generated model) {
        this.model = model;
    }

    /** What does not hold. */
    static List<String> faults(Generated model, Map<String, @Nullable Object> payload) {
        RoundTrip trip = new RoundTrip(model);
        trip.check(payload);
        return trip.faults;
    }

    private void check(Map<String, @Nullable Object> payload) {
        ModelRequest request = model.read(Tree.text(payload));
        String written = model.write(request);
        ModelRequest again = model.read(written);
        same("what is read again", request, again);
        same("its hash code", request.hashCode(), again.hashCode());
        same("its text", request.toString(), again.toString());
        same("what is written again", written, model.write(again));
        same("what it was read from once more", request, model.read(Tree.text(payload)));

        rebuild(request);
        Map<String, @Nullable Object> sent = Tree.map(Tree.json(written));
        sent.keySet().forEach(name -> same("isSet of what is sent: " + name, true, request.isSet(name)));
        model.parameters()
                .keySet()
                .forEach(name -> same("isSet of " + name, sent.containsKey(name), request.isSet(name)));
        same("isSet of no name", false, request.isSet("no such name"));
        sent.forEach((name, value) -> {
            ModelRequest other = model.read(Tree.text(without(payload, name)));
            same("equality to one without " + name, false, request.equals(other));
            same("the other way round", false, other.equals(request));
        });
        text(request.toString(), payload);
    }

    private void rebuild(ModelRequest request) {
        boolean allowed = model.validate(request).violations().isEmpty();
        try {
            ModelRequest rebuilt = Generated.rebuilt(request);
            same("that build() checks", true, allowed);
            same("toBuilder().build()", request, rebuilt);
            same("its hash code", request.hashCode(), rebuilt.hashCode());
            same("its warnings", request.warnings(), rebuilt.warnings());
            same("its JSON", model.write(request), model.write(rebuilt));
        } catch (InvalidRequestException e) {
            same("that build() refuses", false, allowed);
            same("why", model.validate(request).violations(), e.violations());
        }
    }

    /** No value's text is longer than its cut, what is cut says so, and no character is cut in half. */
    private void text(String text, Map<String, ?> payload) {
        int longest = text.indexOf('{') + 2;
        for (Map.Entry<String, ?> member : payload.entrySet()) {
            longest += member.getKey().length() + "=, ".length() + longest(member.getValue());
        }
        same("that its text is cut: " + text, true, text.length() <= longest);
        same("that no half of a pair is in its text", true, UTF_8.newEncoder().canEncode(text));
        payload.forEach((name, value) -> {
            if (value instanceof String whole && whole.length() > LONGEST) {
                same("that " + name + " is not in its text", false, text.contains(whole));
                same("that its text says what is cut", true, CUT.matcher(text).find());
            }
        });
    }

    /** Lists show each item; a text, or an object as a whole, is cut. */
    private static int longest(@Nullable Object value) {
        return value instanceof List<?> items
                ? 2 + items.stream().mapToInt(item -> longest(item) + 2).sum()
                : LONGEST + "… (2147483647 characters)".length();
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> payload, String name) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(payload);
        rest.remove(name);
        return rest;
    }

    private void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            faults.add(what + "\n  expected " + expected + "\n  found    " + found);
        }
    }
}
