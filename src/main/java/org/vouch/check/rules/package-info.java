/** Values to findings, one rule to a file, and the decision which pages may be published. */
@NullMarked
package org.vouch.check.rules;

import org.jspecify.annotations.NullMarked;
