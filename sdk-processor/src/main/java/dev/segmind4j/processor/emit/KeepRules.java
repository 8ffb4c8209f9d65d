package dev.segmind4j.processor.emit;

import dev.segmind4j.processor.plan.ModelPlan;
import dev.segmind4j.processor.plan.SetPlan;
import java.util.function.Consumer;

/**
 * What tools that remove unused code have to know: Retrofit reads the annotations of its interfaces and implements them
 * with proxies. Nothing else in generated code is reached by reflection.
 */
final class KeepRules {
    private KeepRules() {}

    static void emit(SetPlan set, Consumer<Artifact> output) {
        String name = set.packageName() + "." + set.client();
        output.accept(new Artifact.Resource("META-INF/proguard/segmind4j-" + name + ".pro", proguard(set)));
        output.accept(new Artifact.Resource(
                "META-INF/native-image/" + set.packageName() + "/" + set.client() + "/reachability-metadata.json",
                nativeImage(set)));
    }

    private static String proguard(SetPlan set) {
        StringBuilder text =
                new StringBuilder("# Retrofit implements these interfaces with proxies and reads their annotations.\n");
        for (ModelPlan model : set.models()) {
            text.append("-keep,allowobfuscation interface ")
                    .append(set.packageName())
                    .append('.')
                    .append(model.apiClass())
                    .append(" { *; }\n");
        }
        return text.toString();
    }

    private static String nativeImage(SetPlan set) {
        StringBuilder text = new StringBuilder("{\n  \"reflection\": [");
        String separator = "\n";
        for (ModelPlan model : set.models()) {
            String api = '"' + set.packageName() + '.' + model.apiClass() + '"';
            text.append(separator)
                    .append("    {\"type\": ")
                    .append(api)
                    .append(", \"allPublicMethods\": true},\n    {\"type\": {\"proxy\": [")
                    .append(api)
                    .append("]}}");
            separator = ",\n";
        }
        return text.append("\n  ]\n}\n").toString();
    }
}
