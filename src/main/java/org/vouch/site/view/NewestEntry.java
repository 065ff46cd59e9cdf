package org.vouch.site.view;

import org.vouch.model.text.Fingerprint;

/**
 * The newest entry of a ledger, as the manifest names it.
 *
 * @param number counts from 1
 * @param entry the fingerprint of its file
 */
public record NewestEntry(int number, Fingerprint entry) {}
