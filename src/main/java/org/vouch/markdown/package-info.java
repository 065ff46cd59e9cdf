/** Markdown to body pieces; the only room that knows Flexmark; prints its own HTML from the syntax tree. */
@NullMarked
package org.vouch.markdown;

import org.jspecify.annotations.NullMarked;
