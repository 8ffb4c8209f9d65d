package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.ModelSpec;

/**
 * The classes of one model.
 *
 * @param spec what the spec says
 * @param name what the class names begin with, for example {@code FluxPro}
 * @param method the client's method, for example {@code fluxPro}
 * @param request the request class
 */
public record ModelPlan(ModelSpec spec, String name, String method, ObjectPlan request) {
    /** The class that holds what is known of the model. */
    public String modelClass() {
        return name + "Model";
    }

    /** The Retrofit interface. */
    public String apiClass() {
        return name + "Api";
    }

    /** The validator. */
    public String validatorClass() {
        return name + "Validator";
    }

    /** The JSON adapter of the request class. */
    public String adapterClass() {
        return requestClass(name) + "JsonAdapter";
    }

    static String requestClass(String name) {
        return name + "Request";
    }
}
