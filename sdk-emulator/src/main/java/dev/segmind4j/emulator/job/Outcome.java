package dev.segmind4j.emulator.job;

import dev.segmind4j.emulator.image.PictureSpec;

/** What comes of a job; known from the start, shown when the job is over. */
public sealed interface Outcome {

    /**
     * One or more pictures, drawn when they are fetched.
     *
     * @param first the first picture; the others are variants of it
     * @param count how many, at least 1
     * @param seed the seed that the reply names
     */
    record Pictures(PictureSpec first, int count, long seed) implements Outcome {
        /**
         * One of the pictures.
         *
         * @param index from 0
         * @return the picture
         */
        public PictureSpec picture(int index) {
            return first.variant(index);
        }
    }

    /**
     * A JSON document.
     *
     * @param json the document
     * @param asText whether an asynchronous result holds the document as a text, as text models do
     */
    record Document(String json, boolean asText) implements Outcome {}

    /**
     * Nothing.
     *
     * @param error what the reply says is wrong
     */
    record Failure(String error) implements Outcome {}
}
