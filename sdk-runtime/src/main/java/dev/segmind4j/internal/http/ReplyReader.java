package dev.segmind4j.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads a reply as far as it comes and as far as it may; a file that is too large for memory goes to a temporary one. */
final class ReplyReader {
    private static final int STEP = 64 * 1024;
    private static final int HEAD = 64 * 1024;
    /** Files up to this size stay in memory. */
    private static final long IN_MEMORY = 8 << 20;

    private static final int LONGEST_FLAW = 200;

    private ReplyReader() {}

    /** How much of a reply is read. */
    static long limit(Response response, Terms terms) {
        if (response.code() / 100 != 2) {
            return Terms.SMALL;
        }
        return isFile(response, terms) ? terms.mediaLimit() : terms.limit();
    }

    private static boolean isFile(Response response, Terms terms) {
        if (terms.mediaLimit() == 0 || response.code() / 100 != 2) {
            return false;
        }
        String type = type(response.body());
        return type != null && !type.startsWith("text/") && !type.endsWith("json");
    }

    private static @Nullable String type(ResponseBody body) {
        MediaType type = body.contentType();
        return type == null ? null : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
    }

    static HttpReply read(
            String method, String path, Response response, Terms terms, ApiKey key, HttpCall call, Semaphore room) {
        long limit = limit(response, terms);
        Buffer content = new Buffer();
        Path file = null;
        String flaw = null;
        try (ResponseBody body = response.body()) {
            BufferedSource source = body.source();
            boolean more = true;
            while (more) {
                more = source.read(content, STEP) >= 0;
                if (content.size() > limit) {
                    flaw = tooLarge(limit, response, terms);
                    // Enough to see what it is, and for an id to be in it.
                    content = head(content);
                    more = false;
                } else if (content.size() > Terms.SMALL && !call.isLarge() && !isFile(response, terms)) {
                    call.becomesLarge(room);
                } else if (more && content.size() > IN_MEMORY && isFile(response, terms)) {
                    file = spool(content, source, limit);
                    more = false;
                }
            }
        } catch (IOException e) {
            flaw = flaw(String.valueOf(e.getMessage()), key);
        } catch (RuntimeException e) {
            flaw = flaw(e.getClass().getSimpleName() + ": " + e.getMessage(), key);
        }
        return new HttpReply(
                method,
                path,
                response.code(),
                response.headers(),
                type(response.body()),
                content.readByteArray(),
                flaw,
                file,
                key);
    }

    private static String flaw(String words, ApiKey key) {
        return ServerText.line(key.scrub(words), LONGEST_FLAW);
    }

    private static Buffer head(Buffer content) {
        Buffer head = new Buffer();
        head.write(content, Math.min(HEAD, content.size()));
        content.clear();
        return head;
    }

    private static String tooLarge(long limit, Response response, Terms terms) {
        String settable = limit == Terms.SMALL
                ? ""
                : isFile(response, terms) ? ", see maxDownloadSize(...)" : ", see maxReplySize(...)";
        return HttpReply.TOO_LARGE + limit + " bytes" + settable;
    }

    private static Path spool(Buffer start, BufferedSource source, long limit) throws IOException {
        Path file = Files.createTempFile("segmind4j-", ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            long written = start.size();
            start.writeTo(out);
            Buffer next = new Buffer();
            for (long count = source.read(next, STEP); count >= 0; count = source.read(next, STEP)) {
                written += count;
                if (written > limit) {
                    throw new IOException(HttpReply.TOO_LARGE + limit + " bytes, see maxDownloadSize(...)");
                }
                next.writeTo(out);
            }
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
