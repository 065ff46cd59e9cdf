/** Everything that was read, as one value. */
@NullMarked
package org.vouch.library;

import org.jspecify.annotations.NullMarked;
