package dev.segmind4j.internal.reply;

import dev.segmind4j.internal.media.Signatures;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Pictures, videos and sounds that stand in a text as bare base64. */
final class Base64Media {
    /** A text this short is none of them. */
    private static final int SHORTEST = 64;

    /** So many characters hold the bytes that tell. */
    private static final int HEAD = 64;

    /** Where a format begins with two bytes, a text has to be longer to be no accident. */
    private static final int LONG = 400;

    private Base64Media() {}

    /**
     * The file in a text.
     *
     * @param text a text
     * @return a {@code data:} address with it; null if the text is none
     */
    static @Nullable String addressOf(String text) {
        if (text.length() < SHORTEST) {
            return null;
        }
        String type = type(head(text), text.length() >= LONG);
        String content = type == null ? null : content(text);
        return content == null ? null : "data:" + type + ";base64," + content;
    }

    /** The first bytes of what may be base64; empty if it is none. */
    private static byte[] head(String text) {
        StringBuilder head = new StringBuilder(HEAD);
        for (int i = 0; i < text.length() && head.length() < HEAD; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                head.append(standard(c));
            } else if (c > ' ') {
                return new byte[0];
            }
        }
        return head.length() < HEAD ? new byte[0] : Base64.getDecoder().decode(head.toString());
    }

    /** The text in base64's usual alphabet without white space; null if something in it is no base64. */
    private static @Nullable String content(String text) {
        StringBuilder content = new StringBuilder(text.length());
        boolean padded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                padded = true;
            } else if (isDigit(c) && !padded) {
                content.append(standard(c));
            } else if (c > ' ') {
                return null;
            }
        }
        int rest = content.length() % 4;
        if (rest == 1) {
            return null;
        }
        return content.append("==", 0, rest == 0 ? 0 : 4 - rest).toString();
    }

    private static boolean isDigit(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }

    private static char standard(char c) {
        return c == '-' ? '+' : c == '_' ? '/' : c;
    }

    private static @Nullable String type(byte[] head, boolean isLong) {
        String type = Signatures.isWeak(head) && !isLong ? null : Signatures.mediaType(head);
        return type == null || type.startsWith("application/") ? null : type;
    }
}
