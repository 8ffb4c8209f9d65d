package dev.segmind4j.internal.reply;

import dev.segmind4j.client.Credits;
import dev.segmind4j.internal.http.HttpReply;
import dev.segmind4j.internal.reply.json.Members;
import dev.segmind4j.internal.reply.json.Numbers;
import java.math.BigDecimal;
import java.util.Locale;
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
        ReplyBody body = ReplyBody.of(http);
        if (!http.isSuccess()) {
            return http.status() == 404 && saysNoCredits(body.members()) ? Credits.NONE : null;
        }
        Members members = body.object();
        if (!members.isClosed()) {
            throw body.broken(body.problem());
        }
        BigDecimal paid = Numbers.amount(members.value("credits"));
        BigDecimal free = Numbers.amount(members.value("free-credits"));
        if (paid == null && free == null) {
            throw body.broken("has neither 'credits' nor 'free-credits'");
        }
        return new Credits(paid == null ? BigDecimal.ZERO : paid, free == null ? BigDecimal.ZERO : free);
    }

    private static boolean saysNoCredits(@Nullable Members members) {
        String text = members == null ? null : ErrorText.ofFailure(members);
        return text != null && text.toLowerCase(Locale.ROOT).contains("no credits");
    }
}
