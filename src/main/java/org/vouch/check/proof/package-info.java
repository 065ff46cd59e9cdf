/** Whether finished pages hold what they must, whatever their templates do; the only package that uses jsoup. */
@NullMarked
package org.vouch.check.proof;

import org.jspecify.annotations.NullMarked;
