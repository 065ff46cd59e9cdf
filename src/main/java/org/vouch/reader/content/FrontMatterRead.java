package org.vouch.reader.content;

import org.vouch.model.page.FrontMatter;

/**
 * A page's front matter, and where its words begin.
 *
 * @param frontMatter what is between the fences
 * @param bodyOffset where the line below the closing fence starts, in UTF-16 units from the start of the file's text
 */
public record FrontMatterRead(FrontMatter frontMatter, int bodyOffset) {}
