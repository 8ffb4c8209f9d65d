package dev.segmind4j.internal.file;

import dev.segmind4j.internal.http.ApiKey;
import dev.segmind4j.internal.http.BaseUrl;
import dev.segmind4j.internal.http.Wire;
import dev.segmind4j.internal.reply.Generations;
import dev.segmind4j.internal.reply.MediaRef;
import dev.segmind4j.internal.thread.Threads;
import dev.segmind4j.internal.time.ManualTime;
import dev.segmind4j.internal.time.Scheduler;
import dev.segmind4j.internal.time.Timer;
import dev.segmind4j.job.OutputFile;
import dev.segmind4j.testkit.TestThreads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/** A downloader on a clock that moves only when it waits, with a host that answers as told, all on one thread. */
final class FileRig implements Interceptor, AutoCloseable {
    static final String PNG = "\u0089PNG\r\n\u001a\n and pixels";

    final ManualTime time = new ManualTime(Instant.parse("2026-11-20T10:00:00Z"));
    final Downloader downloader;
    final Generations.FileMaker files;
    /** Each request as {@code 1.5s https://…}. */
    final List<String> log = new ArrayList<>();

    final List<Request> requests = new ArrayList<>();
    private final Deque<Step> script = new ArrayDeque<>();
    private final Threads threads;
    private final boolean sockets;
    private final Wire wire;
    private Step otherwise = request -> {
        throw new IOException("the script is over");
    };

    /** What happens to one call. */
    @FunctionalInterface
    interface Step {
        Response answer(Request request) throws IOException;
    }

    FileRig() {
        this(Duration.ofMinutes(30), 8L << 30);
    }

    FileRig(Duration timeout, long maxSize) {
        this(timeout, maxSize, new TestThreads(), new OkHttpClient(), false);
    }

    /** A downloader with sockets and threads for its calls, on the same clock. */
    static FileRig sockets(OkHttpClient client) {
        return new FileRig(Duration.ofMinutes(30), 8L << 30, new SocketThreads(), client, true);
    }

    private FileRig(Duration timeout, long maxSize, Threads threads, OkHttpClient client, boolean sockets) {
        this.threads = threads;
        this.sockets = sockets;
        wire = new Wire(
                new ApiKey(() -> "SG_0123456789abcdef"),
                BaseUrl.SEGMIND,
                client.newBuilder().addInterceptor(this).build(),
                4,
                time::nanoTime,
                threads.downloads(),
                Runnable::run);
        downloader = new Downloader(
                wire, timeout, maxSize, new Time(), text -> text.replace("SG_0123456789abcdef", "<api key>"));
        files = downloader.keeping(this);
    }

    OutputFile file(String url) {
        return files.remote(new MediaRef(null, url, null, null));
    }

    OutputFile file(String url, String mediaType) {
        return files.remote(new MediaRef(null, url, mediaType, null));
    }

    OutputFile file(String url, long size) {
        return files.remote(new MediaRef(null, url, null, size));
    }

    FileRig reply(int status, String body, String... headers) {
        return step(request -> response(request, status, new Buffer().write(bytes(body)), bytes(body).length, headers));
    }

    FileRig step(Step step) {
        script.add(step);
        return this;
    }

    FileRig otherwise(Step step) {
        otherwise = step;
        return this;
    }

    /** Characters up to U+00FF stand for bytes. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A reply with a length, or -1 for none. */
    static Response response(Request request, int status, Source body, long length, String... headers) {
        BufferedSource source = Okio.buffer(body);
        Response.Builder response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("");
        for (String header : headers) {
            response.addHeader(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).trim());
        }
        String type = response.build().header("Content-Type");
        return response.body(ResponseBody.create(source, type == null ? null : MediaType.get(type), length))
                .build();
    }

    /** A body of so many bytes, each piece of which takes a time. */
    Source slow(long length, int piece, Duration pause) {
        return new Source() {
            private long left = length;

            @Override
            public long read(Buffer sink, long most) {
                if (left == 0) {
                    return -1;
                }
                time.advance(pause);
                int count = (int) Math.min(Math.min(piece, most), left);
                sink.write(new byte[count]);
                left -= count;
                return count;
            }

            @Override
            public Timeout timeout() {
                return Timeout.NONE;
            }

            @Override
            public void close() {}
        };
    }

    /** The names in a folder. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        if (chain.call().isCanceled()) {
            throw new IOException("Canceled");
        }
        requests.add(chain.request());
        if (sockets) {
            return chain.proceed(chain.request());
        }
        log.add(Duration.ofNanos(time.nanoTime()).toMillis() / 1000.0 + "s "
                + chain.request().url());
        Step step = script.poll();
        return (step == null ? otherwise : step).answer(chain.request());
    }

    @Override
    public void close() {
        downloader.close();
        wire.close();
        threads.close();
    }

    /** Threads for calls. */
    private static final class SocketThreads implements Threads {
        private final ExecutorService threads = Executors.newCachedThreadPool();

        @Override
        public ExecutorService calls() {
            return threads;
        }

        @Override
        public ExecutorService downloads() {
            return threads;
        }

        @Override
        public Executor callbacks() {
            return threads;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    /** Waiting moves the time. */
    private final class Time implements Downloader.Pauses {
        private final Scheduler scheduler = time.newScheduler("files");

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public double random() {
            return 1;
        }

        @Override
        public void pause(long nanos) {
            time.advance(Duration.ofNanos(nanos));
        }

        @Override
        public Runnable alarm(long nanos, Runnable task) {
            Timer alarm = new Timer() {
                @Override
                protected void fire() {
                    task.run();
                }
            };
            scheduler.schedule(alarm, time.nanoTime() + nanos);
            return () -> scheduler.cancel(alarm);
        }
    }
}
