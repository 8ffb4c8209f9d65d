package dev.segmind4j.processor.scale;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How large the expressions of sources are. Compilers recurse into them, so that a deep one overflows their stack. The arms of a
 * switch and the statements of a lambda are looked at each by itself.
 */
final class Expressions extends TreeScanner<Void, Void> {
    private int depth;
    private int size;
    private int deepest;
    private int largest;
    private String example = "";

    private Expressions() {}

    static Expressions in(Collection<Path> sources) throws IOException {
        Expressions found = new Expressions();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            found.scan(task.parse(), null);
        }
        return found;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree instanceof ExpressionTree) {
            if (depth == 0) {
                size = 0;
            }
            depth++;
            size++;
            if (size > largest) {
                largest = size;
                example = tree.toString();
            }
            deepest = Math.max(deepest, depth);
            super.scan(tree, nothing);
            depth--;
        } else if (tree instanceof StatementTree || tree instanceof CaseTree || tree instanceof ClassTree) {
            int outerDepth = depth;
            int outerSize = size;
            depth = 0;
            super.scan(tree, nothing);
            depth = outerDepth;
            size = outerSize;
        } else {
            super.scan(tree, nothing);
        }
        return null;
    }

    /** Expressions inside each other. */
    int deepest() {
        return deepest;
    }

    /** Expressions in one. */
    int largest() {
        return largest;
    }

    @Override
    public String toString() {
        return "expressions inside each other: " + deepest + ", in one: " + largest + ", for example around " + example;
    }
}
