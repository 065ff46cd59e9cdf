/** The files of a site folder to one library. */
@NullMarked
package org.vouch.reader.content;

import org.jspecify.annotations.NullMarked;
