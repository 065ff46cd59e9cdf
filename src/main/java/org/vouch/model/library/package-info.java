/** Everything that was read from a site folder, as one value. */
@NullMarked
package org.vouch.model.library;

import org.jspecify.annotations.NullMarked;
