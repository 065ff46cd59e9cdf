package org.vouch.model.text;

/**
 * A value and the place where its author wrote it.
 *
 * @param value what was written
 * @param span where it is
 */
public record Placed<T>(T value, Span span) {}
