package dev.segmind4j.examples;

import dev.segmind4j.catalog.ModelInfo;
import dev.segmind4j.catalog.ParameterInfo;
import dev.segmind4j.models.Flux11ProUltraModel;
import dev.segmind4j.models.Flux11ProUltraRequest;
import dev.segmind4j.models.Flux2FlexModel;
import dev.segmind4j.models.Flux2FlexRequest;
import dev.segmind4j.models.Flux2ProModel;
import dev.segmind4j.models.Flux2ProRequest;
import dev.segmind4j.models.FluxDevModel;
import dev.segmind4j.models.FluxDevRequest;
import dev.segmind4j.models.FluxProModel;
import dev.segmind4j.models.FluxProRequest;

/** The sample calls of the five model pages, parameter by parameter. The prompts are the pages' own, kept in the specs. */
final class SampleRequests {
    private SampleRequests() {}

    static FluxProRequest fluxPro() {
        return FluxProRequest.builder()
                .prompt(pagePrompt(FluxProModel.INFO))
                .guidance(3)
                .steps(25)
                .interval(2)
                .safetyTolerance(2)
                .aspectRatio(FluxProRequest.AspectRatio.RATIO_1_1)
                .seed(46588)
                .outputFormat(FluxProRequest.OutputFormat.WEBP)
                .outputQuality(80)
                .build();
    }

    static FluxDevRequest fluxDev() {
        return FluxDevRequest.builder()
                .prompt(pagePrompt(FluxDevModel.INFO))
                .samples(1)
                .guidance(3.5)
                .steps(25)
                .promptStrength(0.8)
                .aspectRatio(FluxDevRequest.AspectRatio.RATIO_1_1)
                .seed(46588)
                .outputFormat(FluxDevRequest.OutputFormat.WEBP)
                .outputQuality(80)
                .build();
    }

    static Flux11ProUltraRequest flux11ProUltra() {
        return Flux11ProUltraRequest.builder()
                .prompt(pagePrompt(Flux11ProUltraModel.INFO))
                .raw(false)
                .seed(1234)
                .aspectRatio(Flux11ProUltraRequest.AspectRatio.RATIO_1_1)
                .outputFormat(Flux11ProUltraRequest.OutputFormat.JPG)
                .safetyTolerance(2)
                .build();
    }

    static Flux2FlexRequest flux2Flex() {
        return Flux2FlexRequest.builder()
                .prompt(pagePrompt(Flux2FlexModel.INFO))
                .promptUpsampling(true)
                .seed(42)
                .width(1024)
                .height(1024)
                .safetyTolerance(2)
                .guidance(5)
                .steps(50)
                .outputFormat(Flux2FlexRequest.OutputFormat.PNG)
                .build();
    }

    static Flux2ProRequest flux2Pro() {
        return Flux2ProRequest.builder()
                .prompt(pagePrompt(Flux2ProModel.INFO))
                .seed(42)
                .width(1024)
                .height(1024)
                .safetyTolerance(3)
                .outputFormat(Flux2ProRequest.OutputFormat.PNG)
                .build();
    }

    private static String pagePrompt(ModelInfo model) {
        ParameterInfo prompt = model.parameter("prompt");
        if (prompt == null || !(prompt.example() instanceof String text)) {
            throw new IllegalStateException("the spec of '" + model.slug() + "' has no example prompt");
        }
        return text;
    }
}
