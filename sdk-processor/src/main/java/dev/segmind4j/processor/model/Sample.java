package dev.segmind4j.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payload that a model's page shows, as it goes over the wire.
 *
 * @param members its members, in the page's order
 * @param origin where it begins
 */
public record Sample(List<Member> members, Origin origin) {
    /** What a value of a sample is called in messages and origins. */
    public static final String KEYWORD = "sample";

    public Sample {
        members = List.copyOf(members);
    }

    /** The values by name. */
    public Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members.forEach(member -> values.put(member.name(), member.value()));
        return values;
    }

    /**
     * One value.
     *
     * @param name the name on the wire
     * @param value a JSON value as in {@link ParameterSpec}; null also where it could not be read, which {@code origins}
     *     tells apart
     * @param origin where the name was written
     * @param origins where the value was written, as {@value Sample#KEYWORD}, and what is inside it, as {@code sample[0]} or
     *     {@code sample.name}
     */
    public record Member(String name, @Nullable Object value, Origin origin, Map<String, Origin> origins) {
        public Member {
            origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
        }

        /** Where the value or a place in it was written. */
        public Origin at(String place) {
            return origins.getOrDefault(place, origin);
        }

        /** Whether the value could be read. */
        public boolean isRead() {
            return origins.containsKey(KEYWORD);
        }
    }
}
