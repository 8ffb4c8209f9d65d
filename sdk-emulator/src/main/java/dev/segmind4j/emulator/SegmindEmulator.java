package dev.segmind4j.emulator;

import dev.segmind4j.catalog.CatalogProvider;
import dev.segmind4j.catalog.ModelCatalog;
import dev.segmind4j.client.SegmindClient;
import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.emulator.clock.EmulatorClock;
import dev.segmind4j.emulator.clock.SystemClock;
import dev.segmind4j.emulator.http.Emulation;
import dev.segmind4j.emulator.http.IgnoredParameters;
import dev.segmind4j.emulator.http.Servers;
import dev.segmind4j.emulator.image.Pictures;
import dev.segmind4j.emulator.job.Account;
import dev.segmind4j.emulator.job.Jobs;
import dev.segmind4j.poll.PollPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Segmind API on this machine: v1 and v2 for every model of a catalogue, on the loopback address only. Thread-safe.
 *
 * <ul>
 *   <li>Jobs are queued, run and finish with latencies around the model's typical one, times the time scale. Status and
 *       result live for 1 hour, output files for 7 days of the emulator's clock.
 *   <li>Image models make real pictures, drawn from the parameters: the same parameters give the same bytes. Text and JSON
 *       models answer with small documents. Video and audio models are refused with 501.
 *   <li>A value outside a closed enum is refused with 406. Other bad parameters are accepted by v2 and the job fails; v1
 *       refuses them with 400. Names that the model does not have are ignored.
 *   <li>{@code metrics} are in seconds of the emulator's clock, so that they agree with what a client sees under a time
 *       scale. A job that succeeds is billed when it is accepted.
 *   <li>Output files are on a port of their own, as they are on another host in reality; they need no key.
 * </ul>
 */
public final class SegmindEmulator implements AutoCloseable {
    private static final String DEFAULT_KEY = "SG_0123456789abcdef";

    private final Emulation emulation;
    private final Journal journal;
    private final Servers servers;
    private final String apiKey;
    private final @Nullable SystemClock ownClock;

    private SegmindEmulator(Builder builder, EmulatorClock clock, @Nullable SystemClock ownClock) throws IOException {
        this.ownClock = ownClock;
        emulation = new Emulation(
                builder.catalog,
                Set.copyOf(builder.keys),
                clock,
                builder.seed,
                builder.timeScale,
                new Jobs(clock),
                new Account(builder.credits),
                new Pictures(),
                new IgnoredParameters());
        journal = new Journal();
        apiKey = builder.keys.iterator().next();
        servers = Servers.start(emulation, builder.port, journal);
    }

    /**
     * An emulator of a catalogue's models.
     *
     * @param catalog the models to serve
     * @return a builder
     */
    public static Builder builder(ModelCatalog catalog) {
        return new Builder(catalog);
    }

    /**
     * An emulator of every model that a {@link CatalogProvider} on the class path or module path offers. Where two offer a
     * model of one slug, the first found is served.
     *
     * @return a builder
     * @throws IllegalStateException if there is no provider
     */
    public static Builder builder() {
        return new Builder(Catalogs.registered());
    }

    /**
     * Where the API is.
     *
     * @return for example {@code http://127.0.0.1:41234}, without a slash at the end
     */
    public String baseUrl() {
        return servers.apiUrl();
    }

    /**
     * A key that the emulator accepts.
     *
     * @return the first of the accepted keys
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * A client of this emulator: its address, its key and, where the emulator is faster than real time, a poll every 20 ms to
     * a second to match. The client's own policy starts from the latencies that the models' pages state, and would ask far too
     * late.
     *
     * @return a builder, on which everything can still be set
     */
    public SegmindClientBuilder clientBuilder() {
        SegmindClientBuilder client = SegmindClient.builder().baseUrl(baseUrl()).apiKey(apiKey);
        return emulation.timeScale() < 1
                ? client.pollPolicy(
                        PollPolicy.fixed(Duration.ofMillis(Math.max(20, Math.round(1000 * emulation.timeScale())))))
                : client;
    }

    /**
     * The models that are served.
     *
     * @return the catalogue
     */
    public ModelCatalog catalog() {
        return emulation.catalog();
    }

    /**
     * What is left to pay jobs from.
     *
     * @return the balance in dollars
     */
    public BigDecimal credits() {
        return emulation.account().balance();
    }

    /**
     * The last requests, those to the output files too.
     *
     * @return at most 10,000, the oldest first; a copy
     */
    public List<RecordedRequest> requests() {
        return journal.last();
    }

    /**
     * How many requests came in since the start.
     *
     * @return the number, those to the output files too
     */
    public long requestCount() {
        return journal.count();
    }

    /**
     * How often an API key was sent to the server of the output files, where none belongs: in reality that is a key given
     * to another host.
     *
     * @return the number of requests with an {@code x-api-key} or {@code Authorization} header
     */
    public long keysSeenByCdn() {
        return journal.keysSeenByFiles();
    }

    /**
     * The parameter names that were sent to a model that does not have them.
     *
     * @param slug the model's name in URLs
     * @return at most 1,000 paths such as {@code guidence} or {@code voice.sped}, sorted; a copy
     */
    public Set<String> ignoredParameters(String slug) {
        return emulation.ignored().of(slug);
    }

    /** Stops the servers. Connections are cut, calls that wait get no answer, and no thread is left. */
    @Override
    public void close() {
        servers.close();
        if (ownClock != null) {
            ownClock.close();
        }
    }

    /** What an emulator shall be like. */
    public static final class Builder {
        private static final int HIGHEST_PORT = 65_535;

        private final ModelCatalog catalog;
        private int port;
        private Set<String> keys = Set.of(DEFAULT_KEY);
        private double timeScale = 1.0;
        private long seed = new SecureRandom().nextLong();
        private BigDecimal credits = new BigDecimal("100.0");
        private @Nullable EmulatorClock clock;

        private Builder(ModelCatalog catalog) {
            this.catalog = Objects.requireNonNull(catalog, "catalog");
        }

        /**
         * Sets the API's port.
         *
         * @param number 1 to 65535, or 0 for one that is free; default 0
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder port(int number) {
            if (number < 0 || number > HIGHEST_PORT) {
                throw new IllegalArgumentException(
                        "'port' must be between 0 and " + HIGHEST_PORT + ", but is " + number);
            }
            port = number;
            return this;
        }

        /**
         * Sets the accepted API keys.
         *
         * @param key the key that {@link SegmindEmulator#apiKey()} gives; default {@code SG_0123456789abcdef}
         * @param more further keys that are accepted
         * @return this builder
         * @throws IllegalArgumentException if a key is blank
         */
        public Builder apiKey(String key, String... more) {
            Set<String> accepted = new LinkedHashSet<>(List.of(key));
            accepted.addAll(List.of(more));
            if (accepted.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("an API key must not be blank");
            }
            keys = accepted;
            return this;
        }

        /**
         * Sets what the models' latencies are multiplied with.
         *
         * @param factor 1.0 for real latencies, 0.02 for fifty times faster, 0 for none at all; default 1.0
         * @return this builder
         * @throws IllegalArgumentException if the factor is negative, infinite or not a number
         */
        public Builder timeScale(double factor) {
            if (!(factor >= 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("'timeScale' must be at least 0 and finite, but is " + factor);
            }
            timeScale = factor;
            return this;
        }

        /**
         * Sets what ids and latencies are drawn from: the n-th job of two emulators with one seed has the same id and
         * takes the same time.
         *
         * @param number any number; another one each time unless set
         * @return this builder
         */
        public Builder seed(long number) {
            seed = number;
            return this;
        }

        /**
         * Sets the balance at the start. Once it does not cover a call, calls are refused with 402.
         *
         * @param dollars at least 0; default 100
         * @return this builder
         * @throws IllegalArgumentException if the number is negative, infinite or not a number
         */
        public Builder credits(double dollars) {
            if (!(dollars >= 0) || Double.isInfinite(dollars)) {
                throw new IllegalArgumentException("'credits' must be at least 0 and finite, but is " + dollars);
            }
            credits = BigDecimal.valueOf(dollars);
            return this;
        }

        /**
         * Sets the time that the emulator lives by. The emulator does not close it.
         *
         * @param source the clock; the machine's unless set
         * @return this builder
         */
        public Builder clock(EmulatorClock source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Starts the emulator.
         *
         * @return a running emulator; close it
         * @throws UncheckedIOException if the port is taken
         */
        public SegmindEmulator start() {
            if (clock != null) {
                return start(clock, null);
            }
            SystemClock ownClock = new SystemClock();
            try {
                return start(ownClock, ownClock);
            } catch (UncheckedIOException e) {
                ownClock.close();
                throw e;
            }
        }

        private SegmindEmulator start(EmulatorClock time, @Nullable SystemClock ownClock) {
            try {
                return new SegmindEmulator(this, time, ownClock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
