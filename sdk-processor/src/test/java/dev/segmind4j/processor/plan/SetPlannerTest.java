package dev.segmind4j.processor.plan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segmind4j.processor.model.ModelSpec;
import dev.segmind4j.processor.model.Origin;
import dev.segmind4j.processor.read.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names across a set: which there are, and how a clash is told. */
class SetPlannerTest {
    private final List<ModelSpec> models = new ArrayList<>();

    private void spec(String file, String yaml) {
        models.addAll(SpecReader.read(Path.of(file), yaml).models());
    }

    private void parameters(String yaml) {
        spec("a.yaml", "slug: a\ntitle: A\noutput: image\nparameters:\n" + yaml.indent(2));
    }

    private PlanResult plan() {
        return SetPlanner.plan("p", "Models", new Origin("p", 0, 0, null), models);
    }

    private String problems() {
        return plan().problems().stream().map(Object::toString).collect(joining("\n"));
    }

    private ObjectPlan request() {
        PlanResult result = plan();
        assertThat(result.problems()).isEmpty();
        return result.plan().models().get(0).request();
    }

    @Test
    void a_model_has_its_classes_and_a_method() {
        spec("a.yaml", "slug: flux-1.1-pro\ntitle: A\noutput: image\nparameters: {}\n");

        ModelPlan model = plan().plan().models().get(0);

        assertThat(model.request().type().path()).containsExactly("Flux11ProRequest");
        assertThat(List.of(model.modelClass(), model.apiClass(), model.validatorClass(), model.adapterClass()))
                .containsExactly("Flux11ProModel", "Flux11ProApi", "Flux11ProValidator", "Flux11ProRequestJsonAdapter");
        assertThat(model.method()).isEqualTo("flux11Pro");
    }

    @Test
    void a_java_name_replaces_what_comes_of_the_slug() {
        spec("a.yaml", "slug: flux-pro\ntitle: A\noutput: image\njavaName: Close\nparameters: {}\n");

        assertThat(plan().plan().models().get(0).method()).isEqualTo("close_");
        assertThat(plan().plan().models().get(0).modelClass()).isEqualTo("CloseModel");
    }

    @Test
    void a_parameter_has_its_methods() {
        parameters("mask:\n  type: string\n  nullable: true\nprompt:\n  type: string\n  required: true\n");

        List<MemberPlan> members = request().members();

        assertThat(members.get(0))
                .extracting(
                        MemberPlan::name, MemberPlan::clear, MemberPlan::setNull, MemberPlan::isNull, MemberPlan::stage)
                .containsExactly("mask", "clearMask", "maskNull", "isMaskNull", null);
        assertThat(members.get(1))
                .extracting(
                        MemberPlan::name, MemberPlan::clear, MemberPlan::setNull, MemberPlan::isNull, MemberPlan::stage)
                .containsExactly("prompt", null, null, null, "PromptStage");
    }

    @Test
    void adding_a_parameter_renames_none() {
        List<String> lines = new ArrayList<>(List.of(
                "a_b: {type: string}",
                "class: {type: string}",
                "class_name: {type: string}",
                "voice: {type: object, properties: {speed: {type: string, enum: [x]}}}",
                "voice_speed: {type: string, enum: [y]}",
                "voices: {type: array, items: {type: string, enum: [z]}}",
                "model: {type: string}",
                "info: {type: string}"));
        parameters(String.join("\n", lines));
        List<String> all = names();

        for (String left : lines) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(left);
            models.clear();
            parameters(String.join("\n", fewer));
            assertThat(all).as("without " + left).containsAll(names());
        }
        Collections.reverse(lines);
        models.clear();
        parameters(String.join("\n", lines));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (MemberPlan member : request().members()) {
            names.add(member.name());
            names.add(member.clear());
            ValuePlan value = member.value() instanceof ListPlan list ? list.item() : member.value();
            if (value instanceof EnumPlan plan) {
                names.add(plan.type().toString() + plan.constants());
            } else if (value instanceof ObjectPlan plan) {
                names.add(plan.type().toString()
                        + ((EnumPlan) plan.members().get(0).value()).type());
            }
        }
        return names;
    }

    @Test
    void slugs_that_differ_in_punctuation_clash() {
        spec("a.yaml", "slug: flux-1.1-pro\ntitle: A\noutput: image\nparameters: {}\n");
        spec("b.yaml", "slug: flux-11-pro\ntitle: B\noutput: image\nparameters: {}\n");

        assertThat(problems())
                .isEqualTo(
                        "b.yaml:1:7: [SPEC207] Class names must differ in more than case, but the model 'flux-11-pro' needs the "
                                + "class 'Flux11ProRequest' and the model 'flux-1.1-pro' has 'Flux11ProRequest' (a.yaml:1:7). Add "
                                + "'javaName: Flux11Pro2' to one of the models.");
    }

    @Test
    void slugs_that_differ_in_case_clash() {
        spec("a.yaml", "slug: Flux_Pro\ntitle: A\noutput: image\nparameters: {}\n");
        spec("b.yaml", "slug: fluxpro\ntitle: B\noutput: image\nparameters: {}\n");

        assertThat(problems())
                .isEqualTo(
                        "b.yaml:1:7: [SPEC207] Class names must differ in more than case, but the model 'fluxpro' needs the "
                                + "class 'FluxproRequest' and the model 'Flux_Pro' has 'FluxProRequest' (a.yaml:1:7). Add "
                                + "'javaName: Fluxpro2' to one of the models.");
    }

    @Test
    void a_model_clashes_with_the_client() {
        spec("a.yaml", "slug: a\ntitle: A\noutput: image\njavaName: Models\nparameters: {}\n");
        spec("b.yaml", "slug: b\ntitle: B\noutput: image\njavaName: X\nparameters: {}\n");

        PlanResult result = SetPlanner.plan("p", "XModel", new Origin("p", 0, 0, null), models);

        assertThat(result.problems())
                .map(Object::toString)
                .containsExactly(
                        "b.yaml:4:11: [SPEC207] Class names must differ in more than case, but the model 'b' needs the class 'XModel' and "
                                + "the client 'XModel' has 'XModel' (p). Add 'javaName: X2' to one of the models.");
    }

    @Test
    void a_java_name_settles_a_clash() {
        spec("a.yaml", "slug: flux-1.1-pro\ntitle: A\noutput: image\nparameters: {}\n");
        spec("b.yaml", "slug: flux-11-pro\ntitle: B\noutput: image\njavaName: Flux11Pro2\nparameters: {}\n");

        assertThat(problems()).isEmpty();
    }

    @Test
    void parameters_that_differ_in_punctuation_clash() {
        parameters("aspect_ratio: {type: integer}\naspect-ratio: {type: integer}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:6:3: [SPEC202] Java names must differ, but parameter 'aspect-ratio' needs the method 'aspectRatio', "
                                + "which parameter 'aspect_ratio' has (a.yaml:5:3). Add 'javaName: aspectRatio2' to one of them.");
    }

    @Test
    void a_parameter_clashes_with_a_method_of_another() {
        parameters(
                "mask: {type: string, nullable: true}\nclear_mask: {type: boolean}\nmask_null: {type: boolean}\nis_mask_null: {type: boolean}\n");

        assertThat(problems()).isEqualTo("""
                        a.yaml:6:3: [SPEC202] Java names must differ, but parameter 'clear_mask' needs the method 'clearMask', which parameter 'mask' has (a.yaml:5:3). Add 'javaName: clearMask2' to one of them.
                        a.yaml:7:3: [SPEC202] Java names must differ, but parameter 'mask_null' needs the method 'maskNull', which parameter 'mask' has (a.yaml:5:3). Add 'javaName: maskNull2' to one of them.
                        a.yaml:8:3: [SPEC202] Java names must differ, but parameter 'is_mask_null' needs the method 'isMaskNull', which parameter 'mask' has (a.yaml:5:3). Add 'javaName: isMaskNull2' to one of them.""");
    }

    @Test
    void enums_whose_classes_differ_in_case_alone_clash() {
        parameters("ratio: {type: string, enum: [a]}\nRATIO_: {type: string, enum: [a], javaName: rAtio}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:6:3: [SPEC203] Class names must differ in more than case, but parameter 'RATIO_' needs the class "
                                + "'RAtio' and parameter 'ratio' has 'Ratio' (a.yaml:5:3). Add 'javaName: rAtio2' to one of them.");
    }

    @Test
    void a_class_clashes_with_a_stage() {
        parameters("prompt: {type: string, required: true}\nprompt_stage: {type: string, enum: [a]}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:6:3: [SPEC203] Class names must differ in more than case, but parameter 'prompt_stage' needs the "
                                + "class 'PromptStage' and parameter 'prompt' has 'PromptStage' (a.yaml:5:3). Add 'javaName: promptStage2' to "
                                + "one of them.");
    }

    @Test
    void a_class_clashes_with_one_around_it() {
        parameters("voice:\n  type: object\n  properties:\n    voice: {type: string, enum: [a]}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:8:7: [SPEC204] A class must not be named like one around it, but parameter 'voice' needs the class "
                                + "'Voice' inside a class of that name. Add 'javaName: voice2'.");
    }

    @Test
    void a_name_without_letters_needs_a_java_name() {
        parameters("\"+++\": {type: string}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:5:3: [SPEC201] A Java name is made of ASCII letters and digits, but parameter '+++' has no such name: "
                                + "it has no letter and no digit. Add 'javaName', for example 'javaName: maskImage'.");
    }

    @Test
    void a_name_of_which_only_a_part_could_be_taken_needs_a_java_name() {
        parameters("größe: {type: string}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:5:3: [SPEC201] A Java name is made of ASCII letters and digits, but parameter 'größe' has no such name: "
                                + "only the letters a to z take part in names. Add 'javaName', for example 'javaName: maskImage'.");
    }

    @Test
    void values_that_differ_in_case_or_punctuation_clash() {
        parameters("mode: {type: string, enum: [auto, Auto, \"+1\", \"-1\"]}\n");

        assertThat(problems()).isEqualTo("""
                        a.yaml:5:37: [SPEC206] Constants must differ, but the values 'auto' and 'Auto' of 'mode' both give 'AUTO'. Add 'enumNames: {"Auto": AUTO_2}'.
                        a.yaml:5:49: [SPEC206] Constants must differ, but the values '+1' and '-1' of 'mode' both give 'MODE_1'. Add 'enumNames: {"-1": MODE_1_2}'.""");
    }

    @Test
    void a_given_constant_that_is_another_values_clashes() {
        parameters("mode: {type: string, enum: [a, b], enumNames: {b: A}}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:5:34: [SPEC206] Constants must differ, but the values 'a' and 'b' of 'mode' both give 'A'. Add "
                                + "'enumNames: {\"a\": A_2}'.");
    }

    @Test
    void a_value_without_letters_needs_a_constant() {
        parameters("mode: {type: string, enum: [\"+++\", \"日本\", \"\\\"\\n\"]}\n");

        assertThat(problems()).isEqualTo("""
                        a.yaml:5:31: [SPEC205] A Java constant is made of ASCII letters and digits, but the value '+++' of 'mode' has no such name: it has no letter and no digit. Add 'enumNames: {"+++": NAME}'.
                        a.yaml:5:38: [SPEC205] A Java constant is made of ASCII letters and digits, but the value '日本' of 'mode' has no such name: only the letters a to z take part in names. Add 'enumNames: {"日本": NAME}'.
                        a.yaml:5:44: [SPEC205] A Java constant is made of ASCII letters and digits, but the value '"\\n' of 'mode' has no such name: it has no letter and no digit. Add 'enumNames: {"\\"\\n": NAME}'.""");
    }

    @Test
    void constants_that_are_given_settle_it() {
        parameters("mode: {type: string, enum: [auto, Auto], enumNames: {Auto: AUTO_CAPITALISED}}\n");

        assertThat(((EnumPlan) request().members().get(0).value()).constants())
                .containsExactly(
                        new EnumPlan.Constant("AUTO", "auto"), new EnumPlan.Constant("AUTO_CAPITALISED", "Auto"));
    }

    @Test
    void the_items_of_a_list_have_the_lists_name_unless_they_have_their_own() {
        parameters(
                "styles: {type: array, items: {type: string, enum: [a]}}\nmoods: {type: array, items: {type: array, items: {type: string, enum: [a], javaName: mood}}}\n");

        List<MemberPlan> members = request().members();

        assertThat(((EnumPlan) ((ListPlan) members.get(0).value()).item())
                        .type()
                        .simpleName())
                .isEqualTo("StylesItem");
        ListPlan outer = (ListPlan) members.get(1).value();
        assertThat(((EnumPlan) ((ListPlan) outer.item()).item()).type().simpleName())
                .isEqualTo("Mood");
    }

    @Test
    void names_that_no_caller_sees_are_settled_without_an_error() {
        parameters(
                "voice: {type: object, properties: {speed: {type: number}}}\nvoice_speed: {type: number}\ninfo: {type: string}\nmodel: {type: string}\n");

        List<MemberPlan> members = request().members();

        assertThat(((ObjectPlan) members.get(0).value()).members().get(0).node())
                .isEqualTo(new NodeNames("voiceSpeed", "VOICE_SPEED"));
        assertThat(members.get(1).node()).isEqualTo(new NodeNames("voiceSpeed2", "VOICE_SPEED_2"));
        assertThat(members.get(2).node()).isEqualTo(new NodeNames("info2", "INFO_2"));
        assertThat(members.get(3).node()).isEqualTo(new NodeNames("model2", "MODEL_2"));
    }

    @Test
    void a_client_name_is_a_plain_class_name() {
        assertThat(SetPlanner.isClientName("MyModels2")).isTrue();
        assertThat(List.of("", "models", "My-Models", "my.Models", "String", "2Models", "Größe", "Models\n"))
                .noneMatch(SetPlanner::isClientName);
    }

    @Test
    void a_client_name_has_80_characters() {
        assertThat(SetPlanner.isClientName("A".repeat(80))).isTrue();
        assertThat(SetPlanner.isClientName("A".repeat(81))).isFalse();
    }

    @Test
    void a_client_is_no_device_of_windows() {
        assertThat(List.of("Con", "PRN", "Aux", "Nul", "Com1", "LPT9")).noneMatch(SetPlanner::isClientName);
        assertThat(List.of("Console", "Com", "Com10", "Null")).allMatch(SetPlanner::isClientName);
    }

    @Test
    void no_class_of_a_model_is_named_like_a_device_of_windows() {
        spec("a.yaml", "slug: con\ntitle: A\noutput: image\nparameters: {aux: {type: string, enum: [nul]}}\n");

        ModelPlan model = plan().plan().models().get(0);

        assertThat(List.of(model.modelClass(), model.apiClass(), model.validatorClass(), model.adapterClass()))
                .containsExactly("ConModel", "ConApi", "ConValidator", "ConRequestJsonAdapter");
        assertThat(((EnumPlan) model.request().members().get(0).value()).type().path())
                .as("its file is ConRequest$Aux.class")
                .containsExactly("ConRequest", "Aux");
    }

    @Test
    void the_name_of_a_file_has_255_characters_whatever_is_inside_what() {
        String name = "a".repeat(80);
        spec(
                "a.yaml",
                "slug: " + name + "\ntitle: A\noutput: image\nparameters:\n  " + name.replace('a', 'b')
                        + ":\n    type: object\n    properties:\n      " + name.replace('a', 'c')
                        + ":\n        type: object\n        properties: {d: {type: object, properties: {e: {type: string}}}}\n"
                        + "      f: {type: string}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:8:7: [SPEC208] The name of a class's file has at most 255 characters, but parameter '"
                                + name.replace('a', 'c') + "' needs the file 'A" + "a".repeat(79)
                                + "…', which has 272. Add a shorter 'javaName' to it or to an object around it.");
    }

    @Test
    void a_stage_counts_too() {
        spec(
                "a.yaml",
                "slug: " + "a".repeat(80) + "\ntitle: A\noutput: image\nparameters:\n  " + "b".repeat(80)
                        + ":\n    type: object\n    properties:\n      " + "c".repeat(77)
                        + ": {type: string, required: true}\n");

        assertThat(problems())
                .isEqualTo(
                        "a.yaml:8:7: [SPEC208] The name of a class's file has at most 255 characters, but parameter '"
                                + "c".repeat(77) + "' needs the file 'A" + "a".repeat(79)
                                + "…', which has 257. Add a shorter 'javaName' to it or to an object around it.");
    }

    @Test
    void a_set_has_8_000_models() {
        String rest = "\ntitle: A\noutput: image\nparameters: {}\n";
        for (int i = 0; i < 8_000; i++) {
            spec("a.yaml", "slug: a" + i + rest);
        }
        assertThat(problems()).isEmpty();
        spec("a.yaml", "slug: b" + rest);

        assertThat(problems())
                .isEqualTo(
                        "p: [SPEC209] A set has at most 8000 models, but this one has 8001. Divide the specs over several"
                                + " modules, each with a folder of its own.");
    }
}
