package dev.segmind4j.processor.read;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in words why a file could not be read: the messages of these exceptions are just the path. */
final class Causes {
    private Causes() {}

    static String of(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
