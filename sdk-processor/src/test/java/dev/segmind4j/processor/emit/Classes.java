package dev.segmind4j.processor.emit;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Loads what a test has compiled. */
public final class Classes extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    private Classes() {
        super(Classes.class.getClassLoader());
    }

    public static Classes of(Compilation compilation) throws IOException {
        Classes loader = new Classes();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                try (InputStream in = file.openInputStream()) {
                    String name = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                    loader.classes.put(name.substring(0, name.length() - 6).replace('/', '.'), in.readAllBytes());
                }
            }
        }
        return loader;
    }

    public Object invoke(String className, String method) throws ReflectiveOperationException {
        Method found = loadClass(className).getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
