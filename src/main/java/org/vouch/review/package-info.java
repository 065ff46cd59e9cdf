/** Who vouched for which words, when, and what that is worth today. */
@NullMarked
package org.vouch.review;

import org.jspecify.annotations.NullMarked;
