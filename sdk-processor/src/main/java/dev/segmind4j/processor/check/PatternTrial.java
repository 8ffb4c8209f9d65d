package dev.segmind4j.processor.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The outcome of searching a text for a pattern within a bounded number of steps: some patterns take years to fail. */
enum PatternTrial {
    FOUND,
    NOT_FOUND,
    TOO_SLOW;

    private static final int MAX_STEPS = 1_000_000;

    /** What the patterns of one model may take together: many that are not too slow by themselves still are. */
    static final class Budget {
        private static final int ALL_STEPS = 3_000_000;

        private int left = ALL_STEPS;
    }

    /**
     * Searches a text. A pattern that does not compile, or is too long, is reported elsewhere and finds everything; so does
     * one whose turn comes when the budget is spent, which is reported where that happened.
     */
    static PatternTrial of(String pattern, String text, Budget budget) {
        if (budget.left <= 0 || pattern.codePointCount(0, pattern.length()) > Limits.PATTERN) {
            return FOUND;
        }
        try {
            boolean found =
                    Pattern.compile(pattern).matcher(new Counted(text, budget)).find();
            return found ? FOUND : NOT_FOUND;
        } catch (PatternSyntaxException e) {
            return FOUND;
        } catch (TooManySteps | StackOverflowError e) {
            return TOO_SLOW;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often a character is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private final Budget budget;
        private int steps;

        Counted(String text, Budget budget) {
            this.text = text;
            this.budget = budget;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS || --budget.left <= 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
