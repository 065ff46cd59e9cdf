/** Markdown to body pieces; the only package that uses Flexmark. It prints its own HTML from the syntax tree. */
@NullMarked
package org.vouch.reader.markdown;

import org.jspecify.annotations.NullMarked;
