/** What was written, where, and what there is to say about it. */
@NullMarked
package org.vouch.text;

import org.jspecify.annotations.NullMarked;
