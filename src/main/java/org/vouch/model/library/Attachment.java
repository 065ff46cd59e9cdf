package org.vouch.model.library;

/**
 * A file that is no page, and may be published as it is.
 *
 * @param path its file, relative to the root of the site
 * @param address where it is published, from the root of the output, without a '/' in front
 * @param size in bytes
 * @param kind what it is, which decides whether it may go out at all
 */
public record Attachment(String path, String address, long size, FileKind kind) {}
