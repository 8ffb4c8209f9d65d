package dev.segmind4j.emulator.http;

import dev.segmind4j.emulator.image.PictureSpec;
import dev.segmind4j.emulator.job.Job;
import dev.segmind4j.emulator.job.JobState;
import dev.segmind4j.emulator.job.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output files, as the content network serves them: for everyone, without a key. */
final class FileRoutes implements Routes {
    private static final Pattern PATH = Pattern.compile("/outputs/([0-9a-f]{32})-([0-9]{1,2})\\.[a-z]+");

    private final Emulation emulation;

    FileRoutes(Emulation emulation) {
        this.emulation = emulation;
    }

    static String path(Job job, PictureSpec picture, int index) {
        return "/outputs/" + job.id() + "-" + index + "." + picture.extension();
    }

    @Override
    public CompletionStage<Reply> answer(Call call, byte[] body) throws Refusal {
        if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
            throw new Refusal(Reply.wrongVerb("GET, HEAD"));
        }
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            throw notFound();
        }
        Job job = emulation.jobs().withFiles(path.group(1));
        int index = Integer.parseInt(path.group(2));
        if (job != null
                && job.stateAt(emulation.clock().instant()) == JobState.COMPLETED
                && job.outcome() instanceof Outcome.Pictures made
                && index < made.count()
                && call.path().equals(path(job, made.picture(index), index))) {
            PictureSpec picture = made.picture(index);
            return CompletableFuture.completedStage(Reply.of(
                    200, picture.format().mediaType(), emulation.pictures().file(picture)));
        }
        throw notFound();
    }

    private static Refusal notFound() {
        return new Refusal(Reply.of(404, "text/plain", "Not Found\n".getBytes(StandardCharsets.UTF_8)));
    }
}
