package dev.segmind4j.internal.engine.job;

import dev.segmind4j.error.ApiException;
import dev.segmind4j.error.JobExpiredException;
import dev.segmind4j.error.JobNotFoundException;
import dev.segmind4j.error.ProtocolException;
import dev.segmind4j.error.SegmindException;
import dev.segmind4j.error.Setbacks;
import dev.segmind4j.error.TransportException;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.job.JobRef;
import java.time.Duration;

/**
 * What a job has ridden out, and when it is enough. A job that was accepted is paid for: replicas lag behind, gateways answer in
 * the API's place, keys are changed, so that no single reply ends it but one that says how it ended.
 */
final class Patience {
    private static final int LOST_REPLIES = 3;
    private static final long LOST = 30_000_000_000L;
    private static final long DENIED = 60_000_000_000L;
    /** What is larger than may be read is so the next time as well. */
    private static final int TOO_LARGE_REPLIES = 3;

    private Setbacks setbacks = Setbacks.NONE;
    private long firstNanos;
    private int lost;
    private long lostNanos;
    private int denied;
    private long deniedNanos;
    private int tooLarge;

    /** Takes a failure down; whether to go on, with a job that is certainly not there any more or may be. */
    boolean endures(SegmindException failure, long now, boolean expired) {
        if (setbacks.count() == 0) {
            firstNanos = now;
        }
        setbacks = setbacks.and(failure, Duration.ofNanos(now - firstNanos));
        int status = failure instanceof ApiException refusal ? refusal.status() : 0;
        if (status == 404) {
            if (lost++ == 0) {
                lostNanos = now;
            }
            return !expired && (lost < LOST_REPLIES || now - lostNanos < LOST);
        }
        if (status == 401 || status == 403) {
            if (denied++ == 0) {
                deniedNanos = now;
            }
            return now - deniedNanos < DENIED;
        }
        return !(failure instanceof ProtocolException reply && reply.problem().contains(HttpReply.TOO_LARGE))
                || ++tooLarge < TOO_LARGE_REPLIES;
    }

    /** The job was answered for: it is there, and the key is good. */
    void answered() {
        lost = 0;
        denied = 0;
        tooLarge = 0;
    }

    /** What the server said beside a state that is not known here. */
    void heard(String words) {
        setbacks = setbacks.saying(words);
    }

    Setbacks setbacks() {
        return setbacks;
    }

    /** What a job ends with that has had enough of a failure, as users are told. */
    Throwable verdict(Throwable problem, JobRef job, boolean expired) {
        if (problem instanceof ApiException refusal && refusal.status() == 404) {
            return expired ? new JobExpiredException(job) : new JobNotFoundException(job, setbacks);
        }
        if (problem instanceof ApiException
                || problem instanceof ProtocolException
                || problem instanceof TransportException) {
            ((SegmindException) problem).attach(setbacks);
        }
        return problem;
    }
}
