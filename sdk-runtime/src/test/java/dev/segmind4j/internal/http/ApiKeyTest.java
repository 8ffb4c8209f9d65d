package dev.segmind4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key is found in a text however it is written there. */
class ApiKeyTest {
    private static ApiKey sent(String... keys) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ApiKey key = new ApiKey(() -> keys[next.getAndIncrement()]);
        for (String expected : keys) {
            assertThat(key.next()).isEqualTo(expected);
        }
        return key;
    }

    /** Fault 1.41. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SG_a/b+c=",
                "SG_a%2Fb%2Bc%3D",
                "SG_a%2fb%2bc%3d",
                "SG_a\\/b+c=",
                "SG_a\\/b\\u002bc\\u003d",
                "SG_a\\/b\\u002Bc\\u003D",
                "%53%47%5f%61%2f%62%2b%63%3d",
                "\\u0053\\u0047\\u005f\\u0061\\u002f\\u0062\\u002b\\u0063\\u003d",
                "S%47_a/b\\u002bc="
            })
    void howeverItIsEscaped(String form) throws Exception {
        ApiKey key = sent("SG_a/b+c=");
        assertThat(key.scrub(form)).isEqualTo("<api key>");
        assertThat(key.scrub("x" + form + form + "\\" + form + "%y")).isEqualTo("x<api key><api key>\\<api key>%y");
    }

    @Test
    void aTextWithoutItStaysTheSame() throws Exception {
        ApiKey key = sent("SG_a/b+c=");
        for (String text : List.of("", "SG_a/b+c", "SG_a%2Fb%2Bc%3", "\\u0053\\u0047", "100 % of \\n", "%", "\\")) {
            assertThat(key.scrub(text)).isSameAs(text);
        }
        String unsent = "SG_a/b+c= %2F";
        assertThat(new ApiKey(() -> "SG_a/b+c=").scrub(unsent)).isSameAs(unsent);
    }

    @Test
    void aKeyMayLookLikeAnEscapeItself() throws Exception {
        ApiKey key = sent("%41\\u0041\\");
        assertThat(key.scrub("a%41\\u0041\\b")).isEqualTo("a<api key>b");
        assertThat(key.scrub("a%2541%5Cu0041%5Cb")).isEqualTo("a<api key>b");
        assertThat(key.scrub("a%41\\\\u0041\\\\b")).isEqualTo("a<api key>b");
    }

    @Test
    void ofAKeyThatAnotherBeginsWithNothingIsLeft() throws Exception {
        ApiKey key = sent("SG_1", "SG_12345", "SG_123");
        assertThat(key.scrub("SG_12345 SG_123 SG_12")).isEqualTo("<api key> <api key> <api key>2");
    }

    @Test
    void theBlotIsNotBlottedAgain() throws Exception {
        assertThat(sent("api", "key").scrub("api key")).isEqualTo("<api key> <api key>");
    }

    @Test
    void theLastEightKeysAreRemembered() throws Exception {
        ApiKey key = sent("SG_a1", "SG_a2", "SG_a1", "SG_a3", "SG_a4", "SG_a5", "SG_a6", "SG_a7", "SG_a8", "SG_a9");
        assertThat(key.scrub("SG_a1 SG_a2 SG_a3 SG_a9")).isEqualTo("<api key> SG_a2 <api key> <api key>");
    }

    @Test
    void aSupplierThatQuotesTheKeyInItsFailureShowsNothing() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        ApiKey key = new ApiKey(() -> {
            if (calls.incrementAndGet() == 1) {
                return "SG_secret";
            }
            throw new IllegalStateException("SG_secret has expired");
        });
        key.next();
        try {
            key.next();
            throw new AssertionError("no failure");
        } catch (NotSentException e) {
            assertThat(e)
                    .hasMessage(
                            "the supplier of the API key failed: java.lang.IllegalStateException: <api key> has expired");
        }
    }
}
