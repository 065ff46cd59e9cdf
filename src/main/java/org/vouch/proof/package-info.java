/** Whether finished pages hold what they must, whatever their templates do; the only room that knows jsoup. */
@NullMarked
package org.vouch.proof;

import org.jspecify.annotations.NullMarked;
