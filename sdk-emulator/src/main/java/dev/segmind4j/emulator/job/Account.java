package dev.segmind4j.emulator.job;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The credits that jobs are paid from. Thread-safe. */
public final class Account {
    private BigDecimal balance;

    /**
     * An account.
     *
     * @param balance what is in it, in dollars
     */
    public Account(BigDecimal balance) {
        this.balance = balance;
    }

    /**
     * What is left.
     *
     * @return the balance in dollars
     */
    public synchronized BigDecimal balance() {
        return balance;
    }

    /**
     * Pays for a job if the balance is enough.
     *
     * @param price what the balance must cover, in dollars
     * @param billed whether the price is taken; a job that will fail is not billed
     * @return the balance after it, or null if it is not enough
     */
    public synchronized @Nullable BigDecimal pay(BigDecimal price, boolean billed) {
        if (balance.signum() <= 0 || balance.compareTo(price) < 0) {
            return null;
        }
        if (billed) {
            balance = balance.subtract(price);
        }
        return balance;
    }
}
