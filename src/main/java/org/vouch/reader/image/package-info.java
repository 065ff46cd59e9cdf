/**
 * What an image file is, which parts of it may be published, and the sizes that screens need; the only package that
 * uses image libraries.
 */
@NullMarked
package org.vouch.reader.image;

import org.jspecify.annotations.NullMarked;
