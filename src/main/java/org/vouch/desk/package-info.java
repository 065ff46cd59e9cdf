/**
 * The local web server: what editors see while they write, and where reviewers sign; the only package that opens a
 * port.
 */
@NullMarked
package org.vouch.desk;

import org.jspecify.annotations.NullMarked;
