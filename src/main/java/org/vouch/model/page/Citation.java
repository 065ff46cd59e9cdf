package org.vouch.model.page;

import java.util.Optional;
import org.vouch.model.text.Span;

/**
 * A work that a page rests on.
 *
 * @param id what the text cites it by, as in {@code [^asam-4]}
 * @param title its title
 * @param url where it can be read
 * @param year the year in which it was published
 * @param language the tag of the language that its title is in, if not that of the page
 * @param span the entry in the front matter
 */
public record Citation(
        String id, String title, Optional<String> url, Optional<Integer> year, Optional<String> language, Span span) {}
