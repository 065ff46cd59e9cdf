/**
 * What an image file is, what of it may go out, and the sizes that screens need; the only room that knows image
 * libraries.
 */
@NullMarked
package org.vouch.image;

import org.jspecify.annotations.NullMarked;
