package dev.segmind4j.client;

import java.math.BigDecimal;

/**
 * The balance of the key's account, in US dollars. Source: {@code GET /v1/get-user-credits}.
 *
 * @param paid credits that were bought
 * @param free credits that were given
 */
public record Credits(BigDecimal paid, BigDecimal free) {
    /** Nothing: what an account has that the API knows no credits of. */
    public static final Credits NONE = new Credits(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * What can be spent.
     *
     * @return paid and free credits together
     */
    public BigDecimal total() {
        return paid.add(free);
    }
}
