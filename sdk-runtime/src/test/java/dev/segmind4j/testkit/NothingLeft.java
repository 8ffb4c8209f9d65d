package dev.segmind4j.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test that leaves a client open, rather than a later one that counts threads. JUnit finds it through
 * {@code META-INF/services}, so that it holds for every test.
 */
public final class NothingLeft implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(NothingLeft.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(NAMESPACE).put("before", OurThreads.schedulers());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<Thread> left = new ArrayList<>(OurThreads.schedulers());
        left.removeAll(context.getStore(NAMESPACE).get("before", List.class));
        if (!left.isEmpty()) {
            throw new AssertionError("This test has left a client open: " + left);
        }
    }
}
