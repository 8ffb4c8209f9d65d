package dev.segmind4j.emulator.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A share of all requests goes wrong; the same share of the same requests for the same seed. */
final class RandomFaults implements FaultScript {
    private final long seed;
    private final double share;
    private final Map<CallKind, List<FaultKind>> kinds = new EnumMap<>(CallKind.class);

    RandomFaults(long seed, double share, Collection<FaultKind> all) {
        this.seed = seed;
        this.share = share;
        for (CallKind call : CallKind.values()) {
            kinds.put(call, new ArrayList<>());
        }
        for (FaultKind kind : all) {
            kind.calls().forEach(call -> fitting(call).add(kind));
        }
    }

    @Override
    public @Nullable Fault decide(RecordedExchange request) {
        List<FaultKind> fitting = fitting(request.call());
        Random random = new Random(mixed(request));
        if (fitting.isEmpty() || random.nextDouble() >= share) {
            return null;
        }
        return fitting.get(random.nextInt(fitting.size()));
    }

    private List<FaultKind> fitting(CallKind call) {
        return kinds.getOrDefault(call, List.of());
    }

    /** The finaliser of SplitMix64: without it neighbouring seeds begin alike. */
    private long mixed(RecordedExchange request) {
        long z = seed * 0x9E3779B97F4A7C15L
                + request.subject().hashCode() * 31L * 31L
                + request.call().ordinal() * 31L
                + request.nth();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
