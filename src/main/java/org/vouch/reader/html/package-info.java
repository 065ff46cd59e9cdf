/** HTML that others wrote to Markdown of a page, and the proof that nothing was lost on the way. */
@NullMarked
package org.vouch.reader.html;

import org.jspecify.annotations.NullMarked;
