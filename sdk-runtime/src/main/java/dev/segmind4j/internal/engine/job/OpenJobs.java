package dev.segmind4j.internal.engine.job;

import dev.segmind4j.error.ClientClosedException;
import dev.segmind4j.internal.engine.call.MisdirectedException;
import dev.segmind4j.job.Job;
import dev.segmind4j.job.JobRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The jobs that are polled here, and the ids of those that were: a submission that is answered with one of them is answered
 * with another one's reply. For any thread.
 */
public final class OpenJobs {
    /** As many as are submitted in an hour by somebody who is busy; some 100 bytes each. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, JobLife> byId = new ConcurrentHashMap<>();
    private final Set<String> ids =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<String, Boolean>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));
    private volatile List<JobRef> whenClosing = List.of();

    /** No jobs. */
    public OpenJobs() {}

    /**
     * Takes an id that a submission was answered with.
     *
     * @throws MisdirectedException if a job has it that was accepted or resumed here
     */
    void claim(String id) {
        if (byId.containsKey(id) || !ids.add(id)) {
            throw new MisdirectedException("names job '" + id + "', which is another call's");
        }
    }

    void add(JobLife job) {
        ids.add(job.ref().requestId());
        byId.put(job.ref().requestId(), job);
    }

    void remove(JobLife job) {
        byId.remove(job.ref().requestId(), job);
    }

    /**
     * The job of an id: the one that is open, or a new one.
     *
     * @param candidate the new one
     * @return the candidate if it is to begin
     */
    public JobLife openOr(JobLife candidate) {
        ids.add(candidate.ref().requestId());
        JobLife open = byId.compute(
                candidate.ref().requestId(),
                (id, known) -> known == null
                                || known.face().isDone()
                                || !known.ref().model().equals(candidate.ref().model())
                        ? candidate
                        : known);
        return open == null ? candidate : open;
    }

    /**
     * The jobs that are polled.
     *
     * @return in no particular order
     */
    public List<Job> all() {
        List<Job> faces = new ArrayList<>();
        byId.values().forEach(job -> faces.add(job.face()));
        return faces;
    }

    /** Takes down which jobs are open, for those who are told that the client is closed. */
    public void closing() {
        List<JobRef> refs = new ArrayList<>();
        byId.values().forEach(job -> refs.add(job.ref()));
        // A copy of what cannot change is none: thousands of jobs are told of each other.
        whenClosing = List.copyOf(refs);
    }

    /** What a call ends with whose job was accepted while the client was being closed. */
    ClientClosedException closedWith(JobRef accepted) {
        if (!whenClosing.contains(accepted)) {
            List<JobRef> refs = new ArrayList<>(whenClosing);
            refs.add(accepted);
            whenClosing = List.copyOf(refs);
        }
        return new ClientClosedException(accepted, whenClosing);
    }

    /**
     * The jobs that were open when the client was closed, and those that were accepted since.
     *
     * @return their references
     */
    public List<JobRef> whenClosing() {
        return whenClosing;
    }
}
