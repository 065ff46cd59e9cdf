package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What is done with each kind of node, by its class; a kind without a handler prints its children and nothing of its
 * own.
 *
 * <p>It walks from node to node by their links and keeps no stack, so that no depth of nesting can overflow one.
 */
final class NodeHandlers {
    private static final Handler THROUGH = new Handler(node -> true, node -> {});

    private final Map<Class<? extends Node>, Handler> byClass = new HashMap<>(64);

    /**
     * What is done with a kind of node.
     *
     * @param start prints what comes before its children; returns whether they are to be printed
     * @param end prints what is after them
     */
    private record Handler(Predicate<Node> start, Consumer<Node> end) {}

    /** Takes what prints a kind of node before its children. */
    <N extends Node> void on(Class<N> kind, Consumer<N> start) {
        on(kind, start, node -> {});
    }

    /** Takes what prints a kind of node before and after its children. */
    <N extends Node> void on(Class<N> kind, Consumer<N> start, Consumer<N> end) {
        onSome(
                kind,
                node -> {
                    start.accept(node);
                    return true;
                },
                end);
    }

    /** Takes what prints a kind of node alone: its children are not printed. */
    <N extends Node> void alone(Class<N> kind, Consumer<N> print) {
        onSome(
                kind,
                node -> {
                    print.accept(node);
                    return false;
                },
                node -> {});
    }

    /** Takes what prints a kind of node, and says of each whether its children are to be printed. */
    <N extends Node> void onSome(Class<N> kind, Predicate<N> start, Consumer<N> end) {
        byClass.put(kind, new Handler(node -> start.test(kind.cast(node)), node -> end.accept(kind.cast(node))));
    }

    /** Prints everything below a node. */
    void walk(Node root) {
        Node node = root.getFirstChild();
        while (node != null) {
            Node child = of(node).start().test(node) ? node.getFirstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            while (true) {
                of(node).end().accept(node);
                Node next = node.getNext();
                if (next != null) {
                    node = next;
                    break;
                }
                node = Objects.requireNonNull(node.getParent());
                if (node == root) {
                    return;
                }
            }
        }
    }

    private Handler of(Node node) {
        return byClass.getOrDefault(node.getClass(), THROUGH);
    }
}
