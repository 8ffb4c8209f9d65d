package dev.segmind4j.processor.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schema that editors check specs by. */
public final class EditorSchema {
    private static final JsonNode JSON = read(Path.of("../model-specs/schema/model-spec.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON);

    private EditorSchema() {}

    /** The schema itself. */
    public static JsonNode json() {
        return JSON;
    }

    /** What the schema has against a spec. */
    static List<String> objections(JsonNode spec) {
        return SCHEMA.validate(spec).stream().map(Error::toString).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
