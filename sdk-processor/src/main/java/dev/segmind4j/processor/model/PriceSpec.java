package dev.segmind4j.processor.model;

import java.math.BigDecimal;

/**
 * The typical price of a call.
 *
 * @param amount how much
 * @param currency the ISO 4217 code
 */
public record PriceSpec(BigDecimal amount, String currency) {}
