package dev.segmind4j.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.segmind4j.error.SegmindException;
import dev.segmind4j.job.Generation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Small replies that unpack to more than any memory holds. */
class BombTest {
    private static final int MEGABYTES = 8 * 1024;
    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};

    /** Fault 1.17: a poll that is answered so is made again, and other jobs hear nothing of it. */
    @Test
    void aPollThatUnpacksToGigabytesIsMadeAgain() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            FaultScript bomb = FaultScript.nth(CallKind.STATUS, 1, bombBehind("{\"status\":\"PROCESSING\",\"pad\":\""));
            lab.script(request -> request.subject().equals("bombed") ? bomb.decide(request) : null);

            CompletableFuture<Generation> bombed = lab.model().runAsync(FaultLab.request("bombed"));
            for (int i = 0; i < 10; i++) {
                lab.assertRuns("other " + i);
            }

            lab.assertSound(bombed.get(20, TimeUnit.SECONDS), "bombed");
        }
    }

    /** Fault 1.17: a submission whose reply begins with the id has a job. */
    @Test
    void anAcceptanceThatUnpacksToGigabytesBehindTheIdIsAJob() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(CallKind.SUBMIT, exchange -> {
                String id = exchange.answer().jobId();
                bomb(exchange, "{\"request_id\":\"" + id + "\",\"status\":\"QUEUED\",\"pad\":\"");
            }));

            lab.assertRuns("a lighthouse");
        }
    }

    /** Fault 1.17: a v1 call fails typed, and the client goes on. */
    @Test
    void aV1ReplyThatUnpacksToGigabytesIsATypedFailure() throws Exception {
        try (FaultLab lab = new FaultLab()) {
            lab.script(FaultScript.always(CallKind.RUN, exchange -> {
                exchange.answer();
                bomb(exchange, "{\"output\":\"");
            }));

            assertThat(catchThrowable(() -> lab.model().runSync(FaultLab.request("bombed"))))
                    .isInstanceOf(SegmindException.class);
            lab.assertRuns("other");
        }
    }

    private static Fault bombBehind(String beginning) {
        return exchange -> {
            exchange.answer();
            bomb(exchange, beginning);
        };
    }

    /** A gzip stream of a beginning and gigabytes of blanks, of which one megabyte is packed and sent again and again. */
    private static void bomb(FaultyExchange exchange, String beginning) throws IOException {
        exchange.sendHead(ServerReply.json(200, "")
                .withHeader("Content-Encoding", "gzip")
                .withHeader("Connection", "close")
                .withHeader("Transfer-Encoding", "chunked"));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(GZIP_HEAD);
        first.writeBytes(packed(beginning.getBytes(StandardCharsets.UTF_8)));
        chunk(exchange, first.toByteArray());
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        byte[] megabyte = packed(blanks);
        for (int i = 0; i < MEGABYTES; i++) {
            chunk(exchange, megabyte);
        }
        exchange.hang();
    }

    private static void chunk(FaultyExchange exchange, byte[] content) throws IOException {
        exchange.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        exchange.write(content);
        exchange.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Deflated so that it may be put behind anything: a full flush forgets what was before. */
    private static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8 * 1024];
            for (int count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                    count > 0;
                    count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH)) {
                packed.write(buffer, 0, count);
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
