package dev.segmind4j.internal.file;

import dev.segmind4j.internal.media.Signatures;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a file's first bytes say of it.
 *
 * @param kind what it is
 * @param mediaType the media type, or null if they do not tell it; of XML, if its first element is not among them
 * @param text the beginning if it is a text, else empty
 */
record FirstBytes(Kind kind, @Nullable String mediaType, String text) {
    /** How many bytes are looked at. */
    static final int MOST = 512;

    enum Kind {
        HTML("an HTML page"),
        XML("XML"),
        SVG("an SVG picture"),
        JSON("JSON"),
        TEXT("text"),
        BINARY("a file");

        final String shown;

        Kind(String shown) {
            this.shown = shown;
        }
    }

    static FirstBytes of(byte[] bytes) {
        String signed = Signatures.mediaType(bytes);
        if (signed != null) {
            return new FirstBytes(Kind.BINARY, signed, "");
        }
        String text = text(bytes);
        if (text == null || !text.startsWith("<") && hasControls(text)) {
            return new FirstBytes(Kind.BINARY, null, "");
        }
        if (text.startsWith("<")) {
            String root = MarkupRoot.of(text);
            if (root == null) {
                return new FirstBytes(Kind.XML, null, text);
            }
            if (MarkupRoot.isHtml(root)) {
                return new FirstBytes(Kind.HTML, "text/html", text);
            }
            return root.equals("svg")
                    ? new FirstBytes(Kind.SVG, "image/svg+xml", text)
                    : new FirstBytes(Kind.XML, "application/xml", text);
        }
        return text.startsWith("{") || text.startsWith("[")
                ? new FirstBytes(Kind.JSON, "application/json", text)
                : new FirstBytes(Kind.TEXT, null, text);
    }

    /** What it is if the download states a media type: that decides where the bytes alone do not. */
    Kind kindUnder(@Nullable String stated) {
        if (kind == Kind.XML) {
            return stated != null && MediaTypes.isHtml(stated) ? Kind.HTML : Kind.XML;
        }
        if (kind != Kind.TEXT) {
            return kind;
        }
        if (stated == null) {
            return Kind.BINARY;
        }
        if (MediaTypes.isHtml(stated)) {
            return Kind.HTML;
        }
        if (MediaTypes.isXml(stated)) {
            return Kind.XML;
        }
        if (MediaTypes.isJson(stated)) {
            return Kind.JSON;
        }
        return MediaTypes.isText(stated) ? Kind.TEXT : Kind.BINARY;
    }

    /** Whether a media type calls a text what is none, as hosts do with files that they do not know. */
    boolean contradicts(@Nullable String stated) {
        boolean text = stated != null
                && (MediaTypes.isText(stated) || MediaTypes.isXml(stated) || MediaTypes.isJson(stated))
                && !stated.equals("image/svg+xml");
        return text && (kind == Kind.SVG || kind == Kind.BINARY && mediaType != null);
    }

    /** Whether this is how object stores write their errors. */
    boolean isStoreError() {
        return kind == Kind.XML && "error".equals(MarkupRoot.of(text));
    }

    /** The beginning as a text without white space before it; null if it has a byte that no text has. */
    private static @Nullable String text(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
                        || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff);
        String text = new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        int start = 0;
        while (start < text.length() && (isWhite(text.charAt(start)) || text.charAt(start) == '\ufeff')) {
            start++;
        }
        return text.indexOf('\0') < 0 ? text.substring(start) : null;
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' && !isWhite(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
