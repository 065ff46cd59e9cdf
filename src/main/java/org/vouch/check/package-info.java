/** Values to findings; one file per question. */
@NullMarked
package org.vouch.check;

import org.jspecify.annotations.NullMarked;
