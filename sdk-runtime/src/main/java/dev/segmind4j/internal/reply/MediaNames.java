package dev.segmind4j.internal.reply;

import java.util.Locale;
import java.util.Set;

/** What the names of a result's members say of the files in them. */
final class MediaNames {
    /** Words that say that there is a result, a file or a list of such, but not which. */
    private static final Set<String> PLAIN_WORDS = Set.of(
            "output",
            "outputs",
            "result",
            "results",
            "response",
            "data",
            "value",
            "values",
            "content",
            "contents",
            "item",
            "items",
            "object",
            "objects",
            "choice",
            "choices",
            "message",
            "messages",
            "prediction",
            "predictions",
            "sample",
            "samples",
            "generation",
            "generations",
            "generated",
            "artifact",
            "artifacts",
            "asset",
            "assets",
            "media",
            "file",
            "files",
            "image",
            "images",
            "url",
            "urls",
            "uri",
            "uris",
            "src",
            "href",
            "link",
            "links",
            "download",
            "public",
            "signed",
            "base64",
            "b64",
            "json");

    /** What was asked, which some replies repeat, and what went wrong. */
    private static final Set<String> NO_OUTPUT = Set.of(
            "input",
            "inputs",
            "request",
            "request_body",
            "parameters",
            "params",
            "arguments",
            "payload",
            "prompt",
            "negative_prompt",
            "error",
            "error_message",
            "error_description",
            "metrics",
            "timings",
            "logs");

    /** Where the API can be asked for the job. */
    private static final Set<String> CONTROL = Set.of("poll_url", "status_url", "response_url", "cancel_url");

    private MediaNames() {}

    /** Whether a name says which file it is: {@code mask} and {@code last_frame_url} do, {@code output} and {@code image_url} do not. */
    static boolean tells(String name) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isWord = Character.isLetterOrDigit(c);
            // imageUrl are two words.
            boolean begins = Character.isUpperCase(c) && i > 0 && !Character.isUpperCase(name.charAt(i - 1));
            if (begins || !isWord) {
                if (!isPlain(word)) {
                    return true;
                }
                word.setLength(0);
            }
            if (isWord) {
                word.append(Character.toLowerCase(c));
            }
        }
        return !isPlain(word);
    }

    private static boolean isPlain(StringBuilder word) {
        return word.length() == 0 || PLAIN_WORDS.contains(word.toString());
    }

    /** Whether what stands under a name is no output, however deep. */
    static boolean isNoOutput(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NO_OUTPUT.contains(lower)
                || CONTROL.contains(lower)
                || lower.startsWith("webhook")
                || lower.startsWith("callback");
    }

    /** Whether a name says that an address stands there. */
    static boolean isAddress(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("url") || lower.endsWith("urls") || lower.endsWith("uri") || lower.endsWith("uris");
    }
}
