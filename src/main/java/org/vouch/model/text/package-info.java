/**
 * What was written, where it was written, and what can be said about it: findings, places, words, numbers that can be
 * dialed.
 */
@NullMarked
package org.vouch.model.text;

import org.jspecify.annotations.NullMarked;
