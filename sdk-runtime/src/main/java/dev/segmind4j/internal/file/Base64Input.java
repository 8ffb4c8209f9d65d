package dev.segmind4j.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Decodes base64 piece by piece: of both alphabets, with or without padding, with white space in it. The JDK's lenient stream
 * goes from byte to byte, and drops in silence what belongs to no alphabet.
 */
final class Base64Input extends InputStream {
    private final InputStream in;
    /** Whole groups of four characters. */
    private final byte[] characters = new byte[32 * 1024];

    private final byte[] decoded = new byte[characters.length / 4 * 3];
    private int at;
    private int end;
    private boolean over;
    private @Nullable IOException broken;

    Base64Input(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return at < end || fill() ? decoded[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (at >= end && !fill()) {
            return -1;
        }
        int count = Math.min(most, end - at);
        System.arraycopy(decoded, at, into, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (broken != null) {
            throw broken;
        }
        if (over) {
            return false;
        }
        int count = 0;
        while (count < characters.length) {
            int c = in.read();
            if (c < 0 || c == '=') {
                over = true;
                break;
            }
            if (c > ' ') {
                // The alphabet that needs no escapes in addresses.
                characters[count++] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c);
            }
        }
        at = 0;
        byte[] whole = count == characters.length ? characters : Arrays.copyOf(characters, count);
        try {
            end = Base64.getDecoder().decode(whole, decoded);
        } catch (IllegalArgumentException e) {
            end = 0;
            broken = new IOException("the base64 of a data: address is broken: " + e.getMessage(), e);
            throw broken;
        }
        return end > 0;
    }
}
