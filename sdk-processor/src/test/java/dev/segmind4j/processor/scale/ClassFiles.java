package dev.segmind4j.processor.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** How near class files are to the limits of their format: 65,535 bytes of code in a method, 65,535 constants in a class. */
final class ClassFiles {
    private int classes;
    private int largestMethod;
    private String whichMethod = "";
    private int mostConstants;
    private String whichClass = "";

    private ClassFiles() {}

    static ClassFiles in(Path folder) throws IOException {
        ClassFiles found = new ClassFiles();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                found.add(new ClassReader(Files.readAllBytes(file)));
            }
        }
        return found;
    }

    private void add(ClassReader file) {
        classes++;
        if (file.getItemCount() > mostConstants) {
            mostConstants = file.getItemCount();
            whichClass = file.getClassName();
        }
        ClassVisitor methods = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new CodeSizeEvaluator(Opcodes.ASM9, null) {
                    @Override
                    public void visitEnd() {
                        if (getMaxSize() > largestMethod) {
                            largestMethod = getMaxSize();
                            whichMethod = file.getClassName() + "." + name;
                        }
                    }
                };
            }
        };
        file.accept(methods, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    int classes() {
        return classes;
    }

    int largestMethod() {
        return largestMethod;
    }

    int mostConstants() {
        return mostConstants;
    }

    @Override
    public String toString() {
        return classes + " classes; the largest method is " + whichMethod + " with " + largestMethod
                + " bytes, the most constants has " + whichClass + ": " + mostConstants;
    }
}
