package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.reply.json.JsonTree;
import dev.segmind4j.internal.reply.json.Numbers;
import dev.segmind4j.job.Generation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a result wherever they are: every address that stands alone in a value, under any name, in lists and objects
 * at any depth, and in JSON inside a text; and every picture, video or sound in bare base64. {@code output} comes first, then what
 * stands beside it, each in the reply's order; the same address counts once. Not looked at is what was sent and is only repeated,
 * and the addresses at which the API can be asked for the job.
 */
final class MediaFinder {
    /** Of JSON inside a text inside JSON inside a text. */
    private static final int TEXTS_IN_TEXTS = 2;

    /** Of a list of a million nulls no more is told. */
    private static final int MOST_GAPS = 1_000;

    private static final String[] TYPES = {"content_type", "mime_type", "media_type"};

    private final Map<String, MediaRef> found = new LinkedHashMap<>();
    private final List<Generation.Gap> gaps = new ArrayList<>();

    private final UnaryOperator<String> clean;

    private MediaFinder(UnaryOperator<String> clean) {
        this.clean = clean;
    }

    /** The files of a reply that is an object. */
    static FoundMedia of(Map<String, @Nullable Object> reply, UnaryOperator<String> clean) {
        MediaFinder finder = new MediaFinder(clean);
        finder.member("output", reply.get("output"));
        reply.forEach((name, value) -> {
            if (!name.equals("output")) {
                finder.member(name, value);
            }
        });
        return finder.result(reply.get("output"));
    }

    /** The files of a reply that is its own output. */
    static FoundMedia ofOutput(@Nullable Object output, UnaryOperator<String> clean) {
        MediaFinder finder = new MediaFinder(clean);
        finder.member("output", output);
        return finder.result(output);
    }

    /** Whether a text is a file, and no text. */
    static boolean isFile(String text) {
        return Addresses.of(text, false) != null || Base64Media.addressOf(text) != null;
    }

    private FoundMedia result(@Nullable Object output) {
        return new FoundMedia(List.copyOf(found.values()), List.copyOf(gaps), !found.isEmpty() || !isEmpty(output));
    }

    private static boolean isEmpty(@Nullable Object output) {
        return output == null
                || (output instanceof String text && text.trim().isEmpty())
                || (output instanceof List<?> items && items.isEmpty())
                || (output instanceof Map<?, ?> members && members.isEmpty());
    }

    private void member(String name, @Nullable Object value) {
        if (!MediaNames.isNoOutput(name)) {
            value(Place.member(null, name), value, null, 0);
        }
    }

    /** Whether there is a file in a value; notes it. What is known of a file stands in the object around its address. */
    private boolean value(Place place, @Nullable Object value, @Nullable Map<?, ?> about, int texts) {
        if (value instanceof String text) {
            return text(place, text, about, texts);
        }
        if (value instanceof List<?> items) {
            return list(place, items, texts);
        }
        return value instanceof Map<?, ?> members && object(place, members, texts);
    }

    private boolean text(Place place, String text, @Nullable Map<?, ?> about, int texts) {
        String member = place.nearestMember();
        String address = Addresses.of(text, member != null && MediaNames.isAddress(member));
        if (address == null) {
            address = Base64Media.addressOf(text);
        }
        if (address != null) {
            add(new MediaRef(place.name(), address, type(about), size(about)));
            return true;
        }
        if (texts == TEXTS_IN_TEXTS || !mayBeJson(text)) {
            return false;
        }
        JsonTree.Result json = JsonTree.read(text, clean);
        return json.exact() && value(place, json.value(), null, texts + 1);
    }

    private static boolean mayBeJson(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i < text.length() && "[{\"".indexOf(text.charAt(i)) >= 0;
    }

    private boolean list(Place place, List<?> items, int texts) {
        boolean any = false;
        boolean onlyNulls = !items.isEmpty();
        List<Generation.Gap> missing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            Place at = Place.item(place, i);
            onlyNulls &= item == null;
            if (value(at, item, null, texts)) {
                any = true;
            } else if (missing.size() < MOST_GAPS && isGap(item)) {
                missing.add(new Generation.Gap(at.path(), item instanceof Map ? reason((Map<?, ?>) item) : null));
            }
        }
        String member = place.nearestMember();
        if (any || (onlyNulls && member != null && !MediaNames.tells(member))) {
            gaps.addAll(missing.subList(0, Math.min(missing.size(), MOST_GAPS - gaps.size())));
        }
        return any;
    }

    /** Whether an item without a file stands where one belongs, if this is a list of files. */
    private static boolean isGap(@Nullable Object item) {
        if (item instanceof Map<?, ?> object) {
            return object.isEmpty() || reason(object) != null || hasEmptyAddress(object);
        }
        return item == null || (item instanceof String text && text.trim().isEmpty());
    }

    private static boolean hasEmptyAddress(Map<?, ?> object) {
        for (Map.Entry<?, ?> member : object.entrySet()) {
            Object value = member.getValue();
            boolean empty = value == null || value.equals("");
            if (empty && !MediaNames.tells((String) member.getKey())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String reason(Map<?, ?> object) {
        String error = ErrorText.words(object.get("error"));
        return error == null ? ErrorText.words(object.get("error_message")) : error;
    }

    private boolean object(Place place, Map<?, ?> members, int texts) {
        if (members.get("keyname") instanceof String label && members.containsKey("value")) {
            return value(Place.labelled(place, label), members.get("value"), null, texts);
        }
        boolean any = false;
        Object described = described(members);
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String name = (String) member.getKey();
            if (!MediaNames.isNoOutput(name)) {
                boolean about = name.equals(described);
                any |= value(Place.member(place, name), member.getValue(), about ? members : null, texts);
            }
        }
        return any;
    }

    /** Which member a media type and a size beside it speak of: {@code url}, or the only text that is an address. */
    private static @Nullable Object described(Map<?, ?> members) {
        if (members.containsKey("url")) {
            return "url";
        }
        Object described = null;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (member.getValue() instanceof String text && Addresses.of(text, false) != null) {
                if (described != null) {
                    return null;
                }
                described = member.getKey();
            }
        }
        return described;
    }

    private void add(MediaRef file) {
        MediaRef known = found.get(file.url());
        found.put(file.url(), known == null ? file : known.or(file));
    }

    private static @Nullable String type(@Nullable Map<?, ?> about) {
        if (about == null) {
            return null;
        }
        for (String name : TYPES) {
            if (about.get(name) instanceof String text) {
                int end = text.indexOf(';');
                String type = (end < 0 ? text : text.substring(0, end)).trim().toLowerCase(Locale.ROOT);
                if (isMediaType(type)) {
                    return type;
                }
            }
        }
        return null;
    }

    private static boolean isMediaType(String type) {
        boolean visible = type.length() <= 100;
        for (int i = 0; i < type.length() && visible; i++) {
            visible = type.charAt(i) > ' ' && type.charAt(i) <= '~';
        }
        return visible && type.indexOf('/') > 0;
    }

    /** {@code file_size} comes as a text. */
    private static @Nullable Long size(@Nullable Map<?, ?> about) {
        BigDecimal size = about == null ? null : Numbers.amount(about.get("file_size"));
        Long bytes = Numbers.whole(size);
        return bytes == null || bytes < 0 ? null : bytes;
    }
}
