package dev.segmind4j.processor.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models and what their code is given. Compiled when they are asked for, and once. */
final class ModelSet {
    private static final int MODELS = 24;
    private static final int PAYLOADS = 60;
    private static final int PAYLOADS_OF_GOLDENS = 100;

    private final String name;
    private final long seed;
    private final Supplier<List<Generated>> generated;
    private @Nullable List<Generated> models;

    private ModelSet(String name, long seed, Supplier<List<Generated>> generated) {
        this.name = name;
        this.seed = seed;
        this.generated = generated;
    }

    static ModelSet random(long seed) {
        return new ModelSet("random models of seed " + seed, seed, () -> Generated.compiled(specs(seed)));
    }

    static Stream<ModelSet> golden() {
        Path root = Path.of("src/test/golden/golden");
        return Stream.of(
                golden(
                        "dev.segmind4j.models",
                        "Segmind",
                        Stream.of("flux-1.1-pro-ultra", "flux-2-flex", "flux-2-pro", "flux-dev", "flux-pro")
                                .map(slug -> Path.of("../model-specs", slug + ".yaml"))
                                .toList()),
                golden("golden.everything", "Everything", files(root.resolve("everything"))),
                golden("golden.hostile", "Hostile", files(root.resolve("hostile"))),
                golden("golden.oddities", "Oddities", files(root.resolve("oddities"))));
    }

    private static ModelSet golden(String packageName, String client, List<Path> files) {
        return new ModelSet(
                packageName,
                0,
                () -> Generated.golden(
                        packageName,
                        client,
                        files.stream().map(file -> Tree.yaml(read(file))).toList()));
    }

    boolean isRandom() {
        return seed != 0;
    }

    List<Generated> models() {
        List<Generated> known = models;
        if (known == null) {
            known = generated.get();
            models = known;
        }
        return known;
    }

    /** Payloads for a model, by what they are called. */
    Map<String, Map<String, @Nullable Object>> payloads(Generated model) {
        RandomPayloads random = new RandomPayloads(seed);
        Map<String, Map<String, @Nullable Object>> payloads = new LinkedHashMap<>();
        for (int i = 0; i < (isRandom() ? PAYLOADS : PAYLOADS_OF_GOLDENS); i++) {
            payloads.put(name + ", payload " + i, random.next(model.parameters()));
        }
        return payloads;
    }

    private static List<Map<String, Object>> specs(long seed) {
        RandomSpecs random = new RandomSpecs(seed);
        List<Map<String, Object>> taken = new ArrayList<>();
        int made = 0;
        while (taken.size() < MODELS) {
            Map<String, Object> spec = random.next("m" + made++);
            if (Generated.isTaken(spec)) {
                taken.add(spec);
            }
        }
        assertThat(made).as("models made for %d that the build takes", MODELS).isLessThan(3 * MODELS);
        return taken;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
