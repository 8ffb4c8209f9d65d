package dev.segmind4j.processor.plan;

import dev.segmind4j.processor.model.Origin;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that must differ from each other, and who has them. */
final class Scope {
    private final boolean caseMatters;
    private final Map<String, Claim> claims = new HashMap<>();

    private Scope(boolean caseMatters) {
        this.caseMatters = caseMatters;
    }

    /** Names of methods. */
    static Scope ofMembers() {
        return new Scope(true);
    }

    /** Names of classes, which are names of files too: on some systems these do not differ by case alone. */
    static Scope ofClasses() {
        return new Scope(false);
    }

    /**
     * Takes a name for someone.
     *
     * @return who has it already, or null if the name was free or the owner's own
     */
    @Nullable
    Claim claim(String name, String owner, Origin origin) {
        Claim claim = new Claim(name, owner, origin);
        Claim earlier = claims.putIfAbsent(key(name), claim);
        boolean own = earlier != null && earlier.owner.equals(owner) && earlier.origin.equals(origin);
        return own ? null : earlier;
    }

    /** The name with a number behind it that nobody has, with or without what comes after it in the claims. */
    String freeName(String name, String after) {
        int number = 2;
        while (claims.containsKey(key(name + number + after))) {
            number++;
        }
        return name + number;
    }

    private String key(String name) {
        return caseMatters ? name : name.toLowerCase(Locale.ROOT);
    }

    /**
     * Who has a name.
     *
     * @param name the name
     * @param owner in words, for example {@code the parameter 'mask'}
     * @param origin where the owner is declared
     */
    record Claim(String name, String owner, Origin origin) {}
}
