package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import okhttp3.OkHttp;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class ClassPathTest {
    @Test
    void hasEveryOkHttpClassOnce() throws IOException {
        assertOnce("okhttp3/OkHttpClient.class");
        assertOnce("okio/Buffer.class");
    }

    @Test
    void hasTheOkHttpThatTheSdkWasBuiltWith() {
        assertEquals(System.getProperty("okhttp.version"), OkHttp.VERSION);
        new OkHttpClient.Builder().build().dispatcher().executorService().shutdown();
    }

    @Test
    void hasNoAnnotationProcessor() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.palantir.javapoet.TypeSpec"));
        assertThrows(
                ClassNotFoundException.class, () -> Class.forName("org.snakeyaml.engine.v2.api.Load", false, null));
    }

    private static void assertOnce(String resource) throws IOException {
        List<URL> found = Collections.list(ClassPathTest.class.getClassLoader().getResources(resource));
        assertEquals(1, found.size(), () -> "'" + resource + "' lies at " + found);
    }
}
