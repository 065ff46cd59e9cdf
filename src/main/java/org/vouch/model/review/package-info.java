/** Who vouched for which words, when, and what that is worth today. */
@NullMarked
package org.vouch.model.review;

import org.jspecify.annotations.NullMarked;
