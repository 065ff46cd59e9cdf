package org.vouch.reader.markdown;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a directive is written.
 *
 * @param name what comes after its colons
 * @param block whether it is opened and closed; else it is alone on its line
 * @param attributes what may be in its braces, in order
 */
public record DirectiveForm(String name, boolean block, List<String> attributes) {
    /** Copies the attributes in. */
    public DirectiveForm {
        attributes = List.copyOf(attributes);
    }

    /** Returns all directives that a page may have. */
    public static List<DirectiveForm> all() {
        return Stream.concat(
                        Directive.Name.WRITTEN.stream().map(name -> new DirectiveForm(name, true, List.of())),
                        Directives.LEAVES.stream()
                                .map(name -> new DirectiveForm(name, false, Directives.attributesOf(name))))
                .toList();
    }
}
