package dev.segmind4j.emulator.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** An HTTP server that only this machine reaches. */
final class LoopbackServer {
    private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int WAITING_CONNECTIONS = 1024;

    static {
        // Without it the JDK's server sends head and body apart on JDK 17, and each reply waits 40 ms for the client's
        // ACK.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final String url;

    /** Takes the port (0 for a free one) but does not answer yet. */
    LoopbackServer(int port) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            server = HttpServer.create(new InetSocketAddress(loopback, port), WAITING_CONNECTIONS);
        } catch (BindException e) {
            throw new IOException("port " + port + " is taken; choose another one, or 0 for any that is free", e);
        }
        String host = loopback.getHostAddress();
        url = "http://" + (loopback instanceof Inet6Address ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort();
    }

    /** Without a path and without a slash at the end. */
    String url() {
        return url;
    }

    void start(Routes routes, boolean isFiles, RequestListener listener, Executor pool) {
        HttpHandler handler = exchange -> {
            Call call = new Call(exchange);
            listener.received(call.method(), call.path(), call.carriesKey(), isFiles);
            handle(routes, call);
        };
        server.createContext("/", handler);
        server.setExecutor(pool);
        // The server's own thread is a daemon only if a daemon starts it.
        Thread starter = new Thread(server::start, "segmind-emulator-starter");
        starter.setDaemon(true);
        starter.start();
        joinUninterruptibly(starter);
    }

    void stop() {
        server.stop(0);
    }

    private static void handle(Routes routes, Call call) throws IOException {
        try {
            routes.answer(call, call.body()).whenComplete((reply, error) -> {
                if (error == null) {
                    call.answer(reply);
                } else {
                    call.answer(broken(call, error));
                }
            });
        } catch (Refusal e) {
            call.answer(e.reply());
        } catch (RuntimeException | Error e) {
            // An Error too: the server would leave the client waiting.
            call.answer(broken(call, e));
        }
    }

    private static Reply broken(Call call, Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        LOG.log(System.Logger.Level.ERROR, () -> "no answer to " + call.method() + " " + call.path(), cause);
        return Reply.error(500, "The emulator failed: " + cause.getMessage());
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
