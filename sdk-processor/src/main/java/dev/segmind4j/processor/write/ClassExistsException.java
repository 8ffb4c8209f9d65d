package dev.segmind4j.processor.write;

/** A class that is to be generated is there already. */
public final class ClassExistsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String className;

    ClassExistsException(String className, Throwable cause) {
        super("class '" + className + "' exists", cause);
        this.className = className;
    }

    /** The qualified name of the class. */
    public String className() {
        return className;
    }
}
