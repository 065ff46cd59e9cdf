package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/** A block between {@code :::name} and {@code :::}. */
final class Directive extends Block {
    private final BasedSequence opening;
    private final BasedSequence name;
    private final BasedSequence title;
    private final Optional<Name> known;

    /** Whether its closing line was found. */
    boolean closed;

    Directive(BasedSequence opening, BasedSequence name, BasedSequence title) {
        super(opening);
        this.opening = opening;
        this.name = name;
        this.title = title;
        this.known = Name.of(name.toString());
    }

    /** The blocks that authors can open. */
    enum Name {
        URGENT("urgent"),
        NOTE("note"),
        DO("do"),
        DONT("dont"),
        DETAILS("details"),
        KEY_POINTS("key-points"),
        CHECKLIST("checklist"),
        GLOSSARY("glossary");

        /** What authors write, in the order in which messages list it. */
        static final List<String> WRITTEN =
                List.of("urgent", "note", "do", "dont", "details", "key-points", "checklist", "glossary");

        private final String written;

        Name(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        static Optional<Name> of(String written) {
            for (Name name : values()) {
                if (name.written.equals(written)) {
                    return Optional.of(name);
                }
            }
            return Optional.empty();
        }
    }

    /** Returns which block it is; empty for a name that does not exist, whose content is printed all the same. */
    Optional<Name> known() {
        return known;
    }

    BasedSequence name() {
        return name;
    }

    /** Returns the rest of the opening line; often empty. */
    BasedSequence title() {
        return title;
    }

    /** Returns the whole opening line without blanks around it. */
    BasedSequence opening() {
        return opening;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {opening};
    }
}
