package dev.segmind4j.internal.http;

import dev.segmind4j.support.SafeText;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Makes the event listeners of the user's client harmless, see {@link GuardedListener}. The first failure is logged. */
final class GuardedEvents implements EventListener.Factory {
    private static final Logger LOG = Logger.getLogger("dev.segmind4j");
    private static final int LONGEST = 500;

    private final EventListener.Factory factory;
    private final ApiKey key;
    private final AtomicBoolean reported = new AtomicBoolean();

    private GuardedEvents(EventListener.Factory factory, ApiKey key) {
        this.factory = factory;
        this.key = key;
    }

    /**
     * The user's client with listeners that are guarded.
     *
     * @param client the user's, which stays as it is
     * @param key kept out of the log
     * @return a client that shares the connections of the user's
     */
    static OkHttpClient guard(OkHttpClient client, ApiKey key) {
        return client.newBuilder()
                .eventListenerFactory(new GuardedEvents(client.eventListenerFactory(), key))
                .build();
    }

    @Override
    public EventListener create(Call call) {
        @Nullable EventListener made;
        try {
            made = factory.create(call);
        } catch (Throwable e) {
            report(e);
            return EventListener.NONE;
        }
        if (made == null) {
            report(new NullPointerException("the factory's create(call) returned null"));
            return EventListener.NONE;
        }
        return made == EventListener.NONE ? made : new GuardedListener(made, this::report);
    }

    private void report(Throwable problem) {
        if (!reported.compareAndSet(false, true)) {
            return;
        }
        try {
            StackTraceElement[] stack = problem.getStackTrace();
            LOG.log(
                    Level.WARNING,
                    "An event listener of the OkHttpClient that was passed to httpClient(...) failed: "
                            + SafeText.of(key.scrub(problem.toString()), LONGEST)
                            + (stack.length == 0 ? "" : " at " + stack[0])
                            + ". The call goes on. Further failures of this client's listeners are not logged.");
        } catch (Throwable e) {
            // Whoever breaks in a log handler or in toString cannot be told either, and must not take the call along.
            reported.set(true);
        }
    }
}
