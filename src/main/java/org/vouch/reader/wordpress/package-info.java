/** Exports of WordPress: the file that its own tool writes, read piece by piece, and the markup of its texts. */
@NullMarked
package org.vouch.reader.wordpress;

import org.jspecify.annotations.NullMarked;
