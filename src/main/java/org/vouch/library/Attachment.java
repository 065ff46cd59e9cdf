package org.vouch.library;

/**
 * A file that is published beside the pages of its folder, as it is.
 *
 * @param path its file, relative to the root of the site
 * @param address where it is published, from the root of the output, without a '/' in front
 * @param size in bytes
 */
public record Attachment(String path, String address, long size) {}
