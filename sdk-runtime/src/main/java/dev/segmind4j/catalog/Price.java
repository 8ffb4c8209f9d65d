package dev.segmind4j.catalog;

import java.math.BigDecimal;

/**
 * The typical price of one call, as the model's page states it.
 *
 * @param amount how much, in units of {@code currency}
 * @param currency the ISO 4217 code, for example {@code USD}
 */
public record Price(BigDecimal amount, String currency) {
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
