package org.vouch.cli;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of the views says, read by the compiler's own parser: templates see views by their components. */
final class ViewDocs {
    private static final Path VIEWS = Path.of("src/main/java/org/vouch/site/view");

    /**
     * What is said of a view.
     *
     * @param sentence its first sentences, with what is typed between backquotes
     * @param components what is said of each component, by its name, in order
     */
    record Said(String sentence, Map<String, String> components) {}

    private ViewDocs() {}

    /**
     * Returns what is said of each record of the views, by its name without the package, such as {@code PageView.Home}.
     */
    static Map<String, Said> read() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Said> said = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.list(VIEWS)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of(),
                    null,
                    files.getJavaFileObjectsFromPaths(sources.sorted().toList()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, said).scan(unit, null);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return said;
    }

    /** Walks through the classes of a file. */
    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Map<String, Said> said;

        Scanner(DocTrees docs, Map<String, Said> said) {
            this.docs = docs;
            this.said = said;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                said.put(name(getCurrentPath()), said(comment));
            }
            return super.visitClass(type, null);
        }
    }

    private static String name(TreePath path) {
        TreePath above = path.getParentPath();
        String own = ((ClassTree) path.getLeaf()).getSimpleName().toString();
        return above.getLeaf() instanceof ClassTree ? name(above) + "." + own : own;
    }

    private static Said said(DocCommentTree comment) {
        Map<String, String> components = new LinkedHashMap<>();
        for (DocTree tag : comment.getBlockTags()) {
            if (tag instanceof ParamTree param) {
                components.put(param.getName().getName().toString(), words(param.getDescription()));
            }
        }
        return new Said(words(comment.getFullBody()), components);
    }

    private static String words(List<? extends DocTree> parts) {
        return parts.stream()
                .map(ViewDocs::word)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String word(DocTree part) {
        if (part instanceof TextTree text) {
            return ReferencePage.said(text.getBody());
        }
        if (part instanceof LiteralTree literal) {
            return ReferencePage.typed(literal.getBody().getBody());
        }
        return part instanceof LinkTree link
                ? ReferencePage.typed(link.getReference().getSignature())
                : "";
    }
}
