/** Bytes to the output folder: staged, whole, only what changed, nothing foreign deleted. */
@NullMarked
package org.vouch.store.publish;

import org.jspecify.annotations.NullMarked;
