package dev.segmind4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** The types that generated code uses, by name: the processor has neither the runtime nor its libraries on its path. */
final class Types {
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    static final ClassName MODEL_INFO = ClassName.get("dev.segmind4j.catalog", "ModelInfo");
    static final ClassName MODEL_INFO_BUILDER = ClassName.get("dev.segmind4j.catalog", "ModelInfoBuilder");
    static final ClassName MODEL_CATALOG = ClassName.get("dev.segmind4j.catalog", "ModelCatalog");
    static final ClassName CATALOG_PROVIDER = ClassName.get("dev.segmind4j.catalog", "CatalogProvider");
    static final ClassName OUTPUT_KIND = ClassName.get("dev.segmind4j.catalog", "OutputKind");
    static final ClassName PARAMETER_INFO = ClassName.get("dev.segmind4j.catalog", "ParameterInfo");
    static final ClassName PARAMETER_INFO_BUILDER = ClassName.get("dev.segmind4j.catalog", "ParameterInfoBuilder");
    static final ClassName PARAMETER_TYPE = ClassName.get("dev.segmind4j.catalog", "ParameterType");

    static final ClassName MODEL_REQUEST = ClassName.get("dev.segmind4j.request", "ModelRequest");
    static final ClassName OPEN_ENUM = ClassName.get("dev.segmind4j.request", "OpenEnum");
    static final ClassName VIOLATION = ClassName.get("dev.segmind4j.request", "Violation");
    static final ClassName INVALID_REQUEST = ClassName.get("dev.segmind4j.error", "InvalidRequestException");

    static final ClassName JSON_VALUES = ClassName.get("dev.segmind4j.support", "JsonValues");
    static final ClassName MEMBER_WRITER = ClassName.get("dev.segmind4j.support", "MemberWriter");
    static final ClassName MODEL_BINDING = ClassName.get("dev.segmind4j.support", "ModelBinding");
    static final ClassName VALIDATION = ClassName.get("dev.segmind4j.support", "Validation");
    static final ClassName VALUE_TEXT = ClassName.get("dev.segmind4j.support", "ValueText");

    static final ClassName SEGMIND_CLIENT = ClassName.get("dev.segmind4j.client", "SegmindClient");
    static final ClassName MODEL_CLIENT = ClassName.get("dev.segmind4j.client", "ModelClient");
    static final ClassName JOB = ClassName.get("dev.segmind4j.job", "Job");
    static final ClassName JOB_REF = ClassName.get("dev.segmind4j.job", "JobRef");

    static final ClassName JSON_ADAPTER = ClassName.get("com.squareup.moshi", "JsonAdapter");
    static final ClassName JSON_READER = ClassName.get("com.squareup.moshi", "JsonReader");
    static final ClassName JSON_WRITER = ClassName.get("com.squareup.moshi", "JsonWriter");
    static final ClassName MOSHI = ClassName.get("com.squareup.moshi", "Moshi");
    static final ClassName CALL = ClassName.get("retrofit2", "Call");
    static final ClassName BODY = ClassName.get("retrofit2.http", "Body");
    static final ClassName POST = ClassName.get("retrofit2.http", "POST");
    static final ClassName RESPONSE_BODY = ClassName.get("okhttp3", "ResponseBody");

    static final ClassName OBJECT = ClassName.get(Object.class);
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName LIST = ClassName.get("java.util", "List");
    static final ClassName MAP = ClassName.get("java.util", "Map");

    /** {@code Map<String, @Nullable Object>}. */
    static final TypeName JSON_MEMBERS = ParameterizedTypeName.get(MAP, STRING, nullable(OBJECT));

    private Types() {}

    static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(NULLABLE).build());
    }

    static TypeName listOf(TypeName item) {
        return ParameterizedTypeName.get(LIST, item);
    }
}
