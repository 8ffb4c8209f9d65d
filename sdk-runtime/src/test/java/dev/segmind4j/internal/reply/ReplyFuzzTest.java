package dev.segmind4j.internal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.client.Credits;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.Generation;
import dev.segmind4j.job.OutputFile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replies that were cut, changed and mixed at random: seeded, so that what is found stays found. */
@Timeout(120)
class ReplyFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final int[] STATUSES = {200, 200, 200, 202, 204, 302, 400, 401, 404, 422, 429, 500, 502};
    private static final String[] CALLS = {Replies.SUBMIT, Replies.STATUS, Replies.RESULT, Replies.SYNC};
    private static final String[] TYPES = {"application/json", "image/png", "text/plain", "text/html", null};

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    private static final List<String> REAL = List.of(
            "{\"request_id\":\"" + ID + "\",\"status\":\"QUEUED\",\"poll_url\":\"https://api.segmind.com/v1/requests/"
                    + ID
                    + "\",\"status_url\":\"https://api.segmind.com/v2/requests/" + ID
                    + "/status\",\"response_url\":\"https://api.segmind.com/v2/requests/" + ID + "\"}",
            "{\"status\":\"PROCESSING\",\"request_id\":\"" + ID + "\",\"metrics\":{}}",
            "{\"status\":\"COMPLETED\",\"metrics\":{\"inference_time\":13.06,\"cost\":0.067,\"queue_time\":0.02,"
                    + "\"total_time\":13.2,\"remaining_credits\":12.5,\"retry_count\":1}}",
            "{\"error\":\"Prompt is required for video generation.\",\"metrics\":{\"inference_time\":0.003372,"
                    + "\"queue_time\":0.025989},\"status\":\"FAILED\"}",
            "{\"status\":\"COMPLETED\",\"output\":[\"https://cdn.segmind.com/1.png\",null],\"seed\":\"46588.0\",\"error\":null,"
                    + "\"images\":[{\"url\":\"https://cdn.segmind.com/1.png\",\"content_type\":\"image/png\",\"file_name\":\"1\","
                    + "\"file_size\":\"1234\"}],\"video\":{\"url\":\"https://cdn/v\",\"last_frame_url\":\"https://cdn/f\"}}",
            "{\"status\":\"COMPLETED\",\"output\":\"[{\\\"keyname\\\":\\\"Portrait\\\",\\\"value\\\":\\\"https://c/1\\\"}]\"}",
            "{\"request_id\":\"" + ID
                    + "\",\"status\":\"COMPLETED\",\"output\":{\"mask\":\"iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\",\"choices\":[{\"message\":{\"content\":\"h\\u00e9 \\ud83d\\ude00\"}}]}}",
            "{\"error\":\"unauthorized\",\"error_description\":\"Invalid API key\",\"status_code\":401}",
            "{\"credits\":0.0,\"free-credits\":0.018}");

    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "\\",
        ",",
        ":",
        "\u0000",
        "\ufeff",
        "\ud83d",
        "null",
        "NaN",
        "None",
        "-",
        "1e999999999",
        "9",
        "https://",
        "\\u00",
        "<html>",
        "\"request_id\":",
        "\"status\":\"FAILED\"",
        "{\"a\":",
        "[[[[[[[["
    };

    /** Fault 1.8: an id that arrived is never lost, whatever comes behind it, and stays the same id. */
    @Test
    void noIdThatIsWholeIsLost() {
        Random random = new Random(1_8);
        for (int round = 0; round < 20_000; round++) {
            String before = "{" + (random.nextBoolean() ? "\"status\":\"QUEUED\",\"x\":[1,{\"y\":\"z\"}]," : "");
            String id = random.nextBoolean() ? "\"request_id\":\"" + ID + "\"" : "'request_id' : '" + ID + "'";
            String behind =
                    mutated(random, REAL.get(random.nextInt(REAL.size())).substring(1));
            byte[] body = Replies.bytes(before + id + "," + behind);
            int cut = Replies.bytes(before + id).length;
            cut += random.nextInt(body.length - cut + 1);
            HttpReply reply =
                    Replies.of(Replies.SUBMIT, 200, "application/json", Arrays.copyOf(body, cut), random.nextBoolean());
            SubmitReply accepted = SubmitReply.of(reply);
            assertThat(accepted).as(reply.text()).isNotNull();
            assertThat(accepted.requestId()).as(reply.text()).isEqualTo(ID);
            assertThat(accepted.usable()).isTrue();
        }
    }

    /** Faults 1.8, 1.10: nothing that a server may send throws anything but what says so. */
    @Test
    void nothingThrowsAnythingButAProtocolException() {
        Random random = new Random(1_10);
        int understood = 0;
        for (int round = 0; round < 15_000; round++) {
            String real = REAL.get(random.nextInt(REAL.size()));
            byte[] body = Replies.bytes(random.nextInt(4) == 0 ? real : mutated(random, real));
            if (random.nextInt(3) == 0) {
                body = Arrays.copyOf(body, random.nextInt(body.length + 1));
            }
            for (int flips = random.nextInt(3); flips > 0 && body.length > 0; flips--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            HttpReply reply = Replies.of(
                    CALLS[random.nextInt(CALLS.length)],
                    STATUSES[random.nextInt(STATUSES.length)],
                    TYPES[random.nextInt(TYPES.length)],
                    body,
                    random.nextInt(4) > 0,
                    "x-seed-value: " + PIECES[random.nextInt(PIECES.length)].replace("\u0000", ""),
                    "retry-after: " + PIECES[random.nextInt(PIECES.length)].replace("\u0000", ""));
            try {
                readAll(reply);
                understood++;
            } catch (ProtocolException e) {
                assertThat(e.getMessage()).hasSizeLessThan(700);
            }
        }
        assertThat(understood).isGreaterThan(1_000);
    }

    private static void readAll(HttpReply reply) {
        if (!reply.isSuccess()) {
            assertThat(ApiErrors.of(reply, null, RetryTimes.of(reply, NOW)).getMessage())
                    .hasSizeLessThan(3_000);
        }
        switch (reply.method() + reply.path().charAt(2)) {
            case "POST2":
                SubmitReply submit = SubmitReply.of(reply);
                assertThat(submit == null || submit.requestId().length() <= 1_001)
                        .isTrue();
                break;
            case "POST1":
                SyncReply sync = SyncReply.of(reply, "m", Replies.GENERATIONS);
                if (sync instanceof SyncReply.Done done) {
                    look(done.generation());
                }
                break;
            default:
                JobReply job = JobReply.of(reply);
                assertThat(job.detail()).hasSizeLessThan(502);
                assertThat(job.metrics().toString()).hasSizeLessThan(1_000);
                if (job.hasOutput()) {
                    look(Replies.GENERATIONS.ofJob("m", "a", job));
                }
        }
        Credits credits = CreditsReply.of(reply);
        assertThat(credits == null || credits.total() != null).isTrue();
    }

    private static void look(Generation generation) {
        assertThat(generation.json()).isNotNull();
        assertThat(generation.gaps()).isNotNull();
        assertThat(generation.toString()).hasSizeLessThan(500);
        Object output = generation.output();
        Object decoded = generation.decodedOutput();
        assertThat(output == null).isEqualTo(decoded == null);
        assertThat(generation.text() == null || generation.text().equals(output))
                .isTrue();
        for (OutputFile file : generation.files()) {
            assertThat(file.name() == null || file.name().length() <= 101).isTrue();
        }
        try {
            assertThat(generation.file()).isSameAs(generation.files().get(0));
        } catch (IllegalStateException e) {
            assertThat(generation.files()).isEmpty();
        }
    }

    private static String mutated(Random random, String real) {
        StringBuilder text = new StringBuilder(real);
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            String piece = PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, piece);
                case 1 -> text.replace(at, Math.min(text.length(), at + 1 + random.nextInt(4)), piece);
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                default -> text.insert(at, REAL.get(random.nextInt(REAL.size())));
            }
        }
        return text.toString();
    }
}
