package org.vouch.model.page;

import java.time.LocalDate;
import java.util.Optional;
import org.vouch.model.text.Placed;

/**
 * The end of a page: a notice is at its address from now on.
 *
 * @param on the day from which the page no longer holds
 * @param reason why, in words for readers
 * @param see where readers should go instead
 */
public record Withdrawal(LocalDate on, String reason, Optional<Placed<String>> see) {}
