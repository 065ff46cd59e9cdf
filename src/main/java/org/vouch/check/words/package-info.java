/** The text engine of the word rules: tokens, phrases, sentences, syllables. */
@NullMarked
package org.vouch.check.words;

import org.jspecify.annotations.NullMarked;
