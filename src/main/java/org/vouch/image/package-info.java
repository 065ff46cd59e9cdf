/**
 * What an image file is, what of it may go out, the sizes that screens need, and pictures of titles; the only room that
 * knows image libraries.
 */
@NullMarked
package org.vouch.image;

import org.jspecify.annotations.NullMarked;
