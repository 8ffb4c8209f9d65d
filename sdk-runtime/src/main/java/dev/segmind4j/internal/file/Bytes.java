package dev.segmind4j.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads files into memory. */
final class Bytes {
    private Bytes() {}

    /** What is said to come is believed so far before it comes. */
    private static final long BELIEVED = 8 << 20;

    /** Reads a stream to its end, into one array if it has as many bytes as it should. */
    static byte[] read(InputStream in, @Nullable Long expected) throws IOException {
        long likely = expected == null ? 0 : Math.min(expected, SizeLimit.MEMORY.bytes());
        byte[] array = new byte[(int) Math.min(likely, BELIEVED)];
        int length = fill(array, in);
        if (likely > BELIEVED && length == array.length) {
            array = Arrays.copyOf(array, (int) likely);
            length += fill(array, length, in);
        }
        if (length < array.length) {
            return Arrays.copyOf(array, length);
        }
        int more = in.read();
        if (more < 0) {
            return array;
        }
        Buffer all = new Buffer().write(array).writeByte(more);
        byte[] piece = new byte[8192];
        int read;
        while ((read = in.read(piece)) >= 0) {
            all.write(piece, 0, read);
        }
        return all.readByteArray();
    }

    /** Reads as much as an array holds or a stream has; returns how much that is. */
    static int fill(byte[] array, InputStream in) throws IOException {
        return fill(array, 0, in);
    }

    private static int fill(byte[] array, int from, InputStream in) throws IOException {
        int length = from;
        while (length < array.length) {
            int read = in.read(array, length, array.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length - from;
    }
}
