package org.vouch.reader.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** Where a picture, a film or a frame comes from, also where a plugin loads it late. */
final class Sources {
    private static final List<String> LATE =
            List.of("data-orig-file", "data-src", "data-lazy-src", "data-original", "src");

    private Sources() {}

    /** Returns the address of what an element shows, or an empty text. */
    static String of(Element element) {
        for (String name : LATE) {
            String address = element.attr(name).strip();
            if (!address.isEmpty()) {
                return address;
            }
        }
        String data = element.attr("data").strip();
        if (!data.isEmpty()) {
            return data;
        }
        Element inside = element.selectFirst("source[src],embed[src]");
        return inside == null ? "" : inside.attr("src").strip();
    }
}
