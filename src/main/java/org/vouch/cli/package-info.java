/** The commands, and how findings are printed. */
@NullMarked
package org.vouch.cli;

import org.jspecify.annotations.NullMarked;
