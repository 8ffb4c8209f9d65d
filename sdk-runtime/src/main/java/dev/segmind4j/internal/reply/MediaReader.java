package dev.segmind4j.internal.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a result. {@code output} may be an address, a list, a media object, an object that holds such, or absent;
 * {@code images[]}, {@code video} and {@code audio} may stand beside it or in its place, and may name the same files again.
 */
final class MediaReader {
    private static final int DEEPEST = 4;
    private static final Pattern MEDIA_NAME =
            Pattern.compile("(.*_)?(url|urls|image|images|video|videos|audio|audios|file|files|output|outputs)");

    private final Map<String, MediaRef> found = new LinkedHashMap<>();

    private MediaReader() {}

    static List<MediaRef> of(Map<String, @Nullable Object> result) {
        MediaReader reader = new MediaReader();
        reader.collect(result.get("output"), 0);
        for (String name : new String[] {"images", "video", "videos", "audio"}) {
            reader.collect(result.get(name), 0);
        }
        return new ArrayList<>(reader.found.values());
    }

    private void collect(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof String text && isAddress(text)) {
            add(new MediaRef(text, null, null));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, depth + 1));
        } else if (value instanceof Map<?, ?> object) {
            if (object.get("url") instanceof String url && isAddress(url)) {
                add(new MediaRef(url, type(object.get("content_type")), size(object.get("file_size"))));
            } else {
                object.forEach((name, member) -> {
                    if (!(member instanceof String)
                            || MEDIA_NAME
                                    .matcher(name.toString().toLowerCase(Locale.ROOT))
                                    .matches()) {
                        collect(member, depth + 1);
                    }
                });
            }
        }
    }

    private void add(MediaRef file) {
        MediaRef known = found.get(file.url());
        found.put(file.url(), known == null ? file : known.or(file));
    }

    /** Whether the whole text is an address, and not a text that begins with one. */
    static boolean isAddress(String text) {
        String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("data:")) {
            return text.indexOf(',') > 0;
        }
        if (!start.startsWith("https://") && !start.startsWith("http://")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > start.indexOf("//") + 2;
    }

    private static @Nullable String type(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        int end = text.indexOf(';');
        String type = (end < 0 ? text : text.substring(0, end)).trim().toLowerCase(Locale.ROOT);
        return type.indexOf('/') > 0 ? type : null;
    }

    /** {@code file_size} comes as a string. */
    private static @Nullable Long size(@Nullable Object value) {
        BigDecimal number = MetricsReader.number(value);
        return number == null || number.signum() < 0 || number.precision() - number.scale() > 18
                ? null
                : number.longValue();
    }
}
