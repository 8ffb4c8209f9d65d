package dev.segmind4j.emulator.fault.campaign;

import dev.segmind4j.client.SegmindClientBuilder;
import dev.segmind4j.emulator.fault.CallKind;
import dev.segmind4j.emulator.fault.JobPlan;
import dev.segmind4j.emulator.fault.Ledger;
import dev.segmind4j.emulator.fault.RecordedExchange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a campaign is fought: a server that goes wrong, and how to reach it. */
interface Site extends AutoCloseable {
    String protocol();

    /** The kinds of faults and what happens, in the order of the table. */
    Map<String, String> kinds();

    /** What the client needs to get there. */
    SegmindClientBuilder prepare(SegmindClientBuilder builder, int part);

    void plans(Function<String, JobPlan> byPrompt);

    /** Whether exchanges go wrong. */
    void faults(boolean on);

    /** Something happens to all connections at once. */
    void disturb(int part);

    /** Holds calls of a kind, or none. */
    void hold(CallKind call, @Nullable Concurrency concurrency);

    Ledger ledger();

    List<RecordedExchange> exchanges();

    boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException;

    /** How many connections of a client are open that has gone. */
    int connectionsLeft() throws InterruptedException;

    @Override
    void close();
}
