/** Bytes to folder: staged, whole, only what changed, nothing foreign deleted. */
@NullMarked
package org.vouch.publish;

import org.jspecify.annotations.NullMarked;
