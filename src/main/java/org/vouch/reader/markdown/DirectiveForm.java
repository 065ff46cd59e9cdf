package org.vouch.reader.markdown;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a directive is written.
 *
 * @param name what comes after its colons
 * @param block whether it is opened and closed; else it is alone on its line
 * @param attributes what may be in its braces, in order
 * @param listed whether nothing but a list may be in it
 */
public record DirectiveForm(String name, boolean block, List<String> attributes, boolean listed) {
    /** Copies the attributes in. */
    public DirectiveForm {
        attributes = List.copyOf(attributes);
    }

    /** Returns all directives that a page may have. */
    public static List<DirectiveForm> all() {
        return Stream.concat(
                        Directive.Name.WRITTEN.stream()
                                .map(name -> new DirectiveForm(
                                        name, true, List.of(), name.equals(Directive.Name.CHECKLIST.written()))),
                        Directives.LEAVES.stream()
                                .map(name -> new DirectiveForm(name, false, Directives.attributesOf(name), false)))
                .toList();
    }
}
