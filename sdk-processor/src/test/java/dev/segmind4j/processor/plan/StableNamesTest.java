package dev.segmind4j.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.model.Problem;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is added to a spec, and wherever: what was named before keeps its names, or a clash is told. */
class StableNamesTest {
    private static final int ROUNDS = 300;

    /** Names that are near each other, near reserved ones, or near the names that are made of them. */
    private static final List<String> NAMES = List.of(
            "mask",
            "Mask",
            "mask_",
            "mask_null",
            "maskNull",
            "is_mask_null",
            "clear_mask",
            "clearMask",
            "mask_stage",
            "masks",
            "mask_item",
            "mask_items",
            "class",
            "Class",
            "class_",
            "build",
            "builder",
            "extra",
            "extras",
            "validates",
            "is_set",
            "default",
            "java",
            "string",
            "list",
            "known",
            "objects",
            "a b",
            "a-b",
            "a.b",
            "aB",
            "AB",
            "ab",
            "3d",
            "param3d",
            "size 2",
            "size2",
            "size_2x",
            "URL",
            "url",
            "prompt",
            "prompt_stage",
            "hash_code",
            "hashCode",
            "voice",
            "voice_mask",
            "voice_speed",
            "info",
            "model",
            "binding",
            "item",
            "items",
            "value");

    private static final List<String> TYPES = List.of(
            "{type: string}",
            "{type: string, required: true}",
            "{type: string, nullable: true}",
            "{type: string, enum: [a, 1, A b]}",
            "{type: string, enum: [a], required: true, nullable: true}",
            "{type: string, javaName: mask}",
            "{type: array, items: {type: string, enum: [a]}}",
            "{type: array, items: {type: object, properties: {mask: {type: string, enum: [a]}}}}",
            "{type: object, properties: {mask: {type: string, nullable: true}, speed: {type: string, enum: [x]}}}",
            "{type: array, items: {type: string, enum: [a], javaName: mask}}");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void adding_a_parameter_anywhere_changes_no_other_name(long seed) {
        Random random = new Random(seed);
        int sound = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            List<String> before = new ArrayList<>();
            for (String name : names.subList(1, 2 + random.nextInt(6))) {
                before.add(parameter(name, random));
            }
            List<String> after = new ArrayList<>(before);
            after.add(random.nextInt(before.size() + 1), parameter(names.get(0), random));
            PlanResult first = plan(before);
            PlanResult second = plan(after);
            if (second.problems().isEmpty()) {
                sound++;
                assertThat(names(second)).as(after.toString()).containsAllEntriesOf(names(first));
            } else {
                assertThat(second.problems()).extracting(Problem::id).allMatch(id -> id.startsWith("SPEC20"));
            }
        }
        assertThat(sound).as("specs without a clash").isBetween(ROUNDS / 4, ROUNDS);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void adding_a_model_changes_no_name_of_another(long seed) {
        Random random = new Random(seed);
        List<String> slugs = new ArrayList<>(List.of(
                "close",
                "Close",
                "model",
                "models",
                "client",
                "on",
                "a",
                "a-request",
                "a-model",
                "a.b",
                "a-b",
                "3d",
                "model-3d",
                "flux-pro",
                "flux",
                "pro",
                "A",
                "request"));
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(slugs, random);
            List<String> some = slugs.subList(0, 2 + random.nextInt(4));
            PlanResult all = planModels(some);
            PlanResult fewer = planModels(some.subList(1, some.size()));
            if (all.problems().isEmpty()) {
                assertThat(fewer.problems()).isEmpty();
                assertThat(classes(all)).as(some.toString()).containsAllEntriesOf(classes(fewer));
            }
        }
    }

    private static String parameter(String name, Random random) {
        return "\"" + name + "\": " + TYPES.get(random.nextInt(TYPES.size()));
    }

    private static PlanResult plan(List<String> parameters) {
        String spec = "slug: a\ntitle: A\noutput: image\nparameters:\n"
                + String.join("\n", parameters).indent(2);
        return SetPlanner.plan(
                "p",
                "Models",
                Origin.at("p", 1, 1),
                SpecReader.read(Path.of("a.yaml"), spec).models());
    }

    private static PlanResult planModels(List<String> slugs) {
        List<ModelSpec> models = new ArrayList<>();
        for (String slug : slugs) {
            String spec = "slug: " + slug + "\ntitle: A\noutput: image\nparameters: {}\n";
            models.addAll(SpecReader.read(Path.of(slug + ".yaml"), spec).models());
        }
        return SetPlanner.plan("p", "Models", Origin.at("p", 1, 1), models);
    }

    private static Map<String, String> classes(PlanResult result) {
        return result.plan().models().stream()
                .collect(Collectors.toMap(
                        model -> model.spec().slug().value(), model -> model.name() + " " + model.method()));
    }

    /** Every name that a caller sees, by the path of what has it. Stages come and go with the number of required ones. */
    private static Map<String, String> names(PlanResult result) {
        Map<String, String> names = new TreeMap<>();
        add("", result.plan().models().get(0).request(), names);
        return names;
    }

    private static void add(String path, ValuePlan value, Map<String, String> names) {
        if (value instanceof EnumPlan plan) {
            names.put(path + " values", plan.type() + " " + plan.constants());
        } else if (value instanceof ListPlan list) {
            add(path + "[]", list.item(), names);
        } else if (value instanceof ObjectPlan plan) {
            names.put(path + " class", plan.type().toString());
            for (MemberPlan member : plan.members()) {
                String inner = path + "." + member.spec().name();
                names.put(
                        inner,
                        Stream.of(member.name(), member.clear(), member.setNull(), member.isNull())
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
                add(inner, member.value(), names);
            }
        }
    }
}
