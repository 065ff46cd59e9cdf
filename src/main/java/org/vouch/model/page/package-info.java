/** A page and its parts: identity, language, address, body in pieces, headings, links, citations, people. */
@NullMarked
package org.vouch.model.page;

import org.jspecify.annotations.NullMarked;
