package dev.segmind4j.internal.reply;

import dev.segmind4j.client.Credits;
import dev.segmind4j.internal.http.HttpReply;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the balance: {@code {"credits":0.0,"free-credits":0.018}}, with a hyphen. */
public final class CreditsReply {
    private CreditsReply() {}

    /**
     * Reads the reply.
     *
     * @param http the reply
     * @return the balance, or null if the reply is an error
     * @throws dev.segmind4j.error.ProtocolException if it is a success without a balance
     */
    public static @Nullable Credits of(HttpReply http) {
        if (!http.isSuccess()) {
            return http.status() == 404 && saysNoCredits(http) ? Credits.NONE : null;
        }
        Map<String, @Nullable Object> json = JsonText.object(http);
        BigDecimal paid = MetricsReader.number(json.get("credits"));
        BigDecimal free = MetricsReader.number(json.get("free-credits"));
        if (paid == null && free == null) {
            throw JsonText.broken(http, "has neither 'credits' nor 'free-credits'", null);
        }
        return new Credits(paid == null ? BigDecimal.ZERO : paid, free == null ? BigDecimal.ZERO : free);
    }

    private static boolean saysNoCredits(HttpReply http) {
        Map<String, @Nullable Object> json = JsonText.objectOrNull(http);
        String text = json == null ? null : ErrorText.of(json);
        return text != null && text.toLowerCase(Locale.ROOT).contains("no credits");
    }
}
