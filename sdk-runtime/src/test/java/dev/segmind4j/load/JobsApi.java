package dev.segmind4j.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** An API in place of the network that knows its jobs, for many threads. */
class JobsApi implements Interceptor {
    final Set<Thread> callThreads = ConcurrentHashMap.newKeySet();
    final AtomicInteger submitted = new AtomicInteger();
    final AtomicInteger inFlight = new AtomicInteger();
    private final Set<String> fetched = ConcurrentHashMap.newKeySet();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean finished;

    /** From now on polls find jobs completed. */
    void finishAll() {
        finished = true;
    }

    int fetches() {
        return fetches.get();
    }

    int fetchedJobs() {
        return fetched.size();
    }

    /** The state of a job that is polled. */
    String state() {
        return finished ? "COMPLETED" : "PROCESSING";
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        inFlight.incrementAndGet();
        callThreads.add(Thread.currentThread());
        try {
            if (chain.call().isCanceled()) {
                throw new IOException("Canceled");
            }
            return answer(chain);
        } finally {
            inFlight.decrementAndGet();
        }
    }

    Response answer(Chain chain) throws IOException {
        Request request = chain.request();
        List<String> path = request.url().pathSegments();
        if (request.method().equals("POST")) {
            return reply(
                    request, 200, "{\"request_id\":\"" + submitted.incrementAndGet() + "\",\"status\":\"QUEUED\"}");
        }
        if (path.get(path.size() - 1).equals("status")) {
            return reply(request, 200, "{\"status\":\"" + state() + "\",\"metrics\":{}}");
        }
        String id = path.get(path.size() - 1);
        fetches.incrementAndGet();
        fetched.add(id);
        return reply(request, 200, "{\"status\":\"COMPLETED\",\"output\":\"result of " + id + "\",\"metrics\":{}}");
    }

    static Response reply(Request request, int status, String json) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(json.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json")))
                .build();
    }
}
