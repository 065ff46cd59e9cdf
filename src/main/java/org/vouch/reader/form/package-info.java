/** Fields: what each one may hold, how it is read, and what a reader of an error should write. */
@NullMarked
package org.vouch.reader.form;

import org.jspecify.annotations.NullMarked;
