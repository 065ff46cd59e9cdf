package org.vouch.store.cache;

import java.util.Optional;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.page.TermUse;

/** Packs the words that a page explains, and those that it has explained, into bytes and back. */
final class GlossaryCodec {
    private GlossaryCodec() {}

    static void entry(GlossaryEntry entry, PackedWriter out) {
        out.text(entry.id());
        PageCodec.list(entry.names(), out, (name, to) -> to.text(name));
        out.text(entry.definition());
        PageCodec.span(entry.span(), out);
    }

    static GlossaryEntry entry(PackedReader in) {
        return new GlossaryEntry(in.text(), PageCodec.list(in, PackedReader::text), in.text(), PageCodec.span(in));
    }

    /** What a word was signed with is of no page as it was read. */
    static void use(TermUse use, PackedWriter out) {
        if (use.signed().isPresent()) {
            throw new IllegalArgumentException("a page of older words is not remembered");
        }
        out.text(use.key());
        out.text(use.anchor());
        out.text(use.place());
        PageCodec.span(use.span(), out);
    }

    static TermUse use(PackedReader in) {
        return new TermUse(in.text(), in.text(), in.text(), Optional.empty(), PageCodec.span(in));
    }
}
