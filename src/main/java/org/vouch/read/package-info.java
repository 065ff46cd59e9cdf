/** Files to values; the only room that knows YAML. */
@NullMarked
package org.vouch.read;

import org.jspecify.annotations.NullMarked;
