package dev.segmind4j.internal.thread;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Makes daemon threads that take nothing over from the thread that happens to start them: no inheritable thread-locals (one
 * tenant's would be seen by the callbacks of all), no priority, no context class loader.
 */
public final class PlainThreads {
    private static final @Nullable Constructor<Thread> WITHOUT_LOCALS = withoutLocals();

    private PlainThreads() {}

    /**
     * Makes a thread.
     *
     * @param name its name
     * @param task what it runs
     * @param loader its context class loader, null for none
     * @return a daemon that is not started
     */
    public static Thread make(String name, Runnable task, @Nullable ClassLoader loader) {
        Thread thread = WITHOUT_LOCALS == null ? new Thread(task, name) : make(WITHOUT_LOCALS, name, task);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /**
     * The context class loader for threads that belong to what is being built: that of the builder's thread, or ours if it has
     * none. Theirs, because their code runs on these threads and may look for services.
     *
     * @return a class loader, null only if ours is the boot loader
     */
    public static @Nullable ClassLoader builders() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? PlainThreads.class.getClassLoader() : loader;
    }

    private static Thread make(Constructor<Thread> constructor, String name, Runnable task) {
        try {
            return constructor.newInstance(null, task, name, 0L, false);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("thread '" + name + "' could not be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            return new Thread(task, name);
        }
    }

    /** Java 9's constructor, which Android lacks for long: there, locals are inherited. */
    private static @Nullable Constructor<Thread> withoutLocals() {
        try {
            return Thread.class.getConstructor(
                    ThreadGroup.class, Runnable.class, String.class, long.class, boolean.class);
        } catch (ReflectiveOperationException | LinkageError | SecurityException e) {
            return null;
        }
    }
}
