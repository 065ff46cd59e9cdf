package org.vouch.store.publish;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One finished file of the site, on its way to the output.
 *
 * <p>Two artifacts are never compared as values, and the bytes are handed over, not copied: anyone who makes an
 * artifact does not touch its bytes afterwards.
 *
 * @param path where it goes, relative to the output, with '/' between its steps; see {@link #faultOf(String)}
 * @param bytes the whole file
 * @param from what it was made from, such as the path of a source file, for messages; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record Artifact(String path, byte[] bytes, String from) {
    /** What one step of a path may measure in UTF-8; no common file system takes more. */
    static final int LONGEST_STEP = 255;

    /** What a whole path may measure in UTF-8; object storage takes no more. */
    static final int LONGEST_PATH = 1024;

    /**
     * Refuses a path that must not be written.
     *
     * @throws PublishRefusal if {@link #faultOf(String)} finds fault with the path
     */
    public Artifact {
        Optional<String> fault = faultOf(path);
        if (fault.isPresent()) {
            throw new PublishRefusal(
                    path.replaceAll("\\p{Cntrl}", "?"),
                    "an output file cannot have this address, because " + fault.get(),
                    from.isEmpty()
                            ? "change the name or the slug that it comes from"
                            : "change the name or the slug of " + from);
        }
    }

    /** Makes an artifact that does not say what it was made from. */
    public Artifact(String path, byte[] bytes) {
        this(path, bytes, "");
    }

    /**
     * Returns why a path cannot be one of an output file, or nothing if it can.
     *
     * <p>A path is relative and stays below the output: no step is empty, {@code .} or {@code ..}; a step has at most
     * 255 bytes in UTF-8 and the whole at most 1,024; there are no control characters, no backslashes and nothing that
     * UTF-8 cannot say; and it is not below {@code .vouch} or {@code .git}, which belong to others.
     */
    public static Optional<String> faultOf(String path) {
        if (path.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("it is not relative to the output");
        }
        boolean plain = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x20 || c == 0x7f) {
                return Optional.of("it has a control character in it");
            }
            if (c == '\\') {
                return Optional.of("it has a backslash in it");
            }
            plain &= c < 0x80;
        }
        if (!plain && !StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
            return Optional.of("it has half a character in it");
        }
        int first = path.indexOf('/');
        String top = first < 0 ? path : path.substring(0, first);
        // Not kept apart by case: neither are they on the disks of many editors.
        if (top.equalsIgnoreCase(".vouch") || top.equalsIgnoreCase(".git")) {
            return Optional.of("the folder " + top + " is not part of the site");
        }
        if (measure(path, plain) > LONGEST_PATH) {
            return Optional.of("it is longer than " + LONGEST_PATH + " bytes");
        }
        for (int from = 0; from <= path.length(); ) {
            int to = path.indexOf('/', from);
            to = to < 0 ? path.length() : to;
            String step = path.substring(from, to);
            if (step.isEmpty() || step.equals(".") || step.equals("..")) {
                return Optional.of("it has the step '" + step + "' in it");
            }
            if (measure(step, plain) > LONGEST_STEP) {
                return Optional.of("a step of it is longer than " + LONGEST_STEP + " bytes");
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private static int measure(String text, boolean plain) {
        return plain ? text.length() : text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return path + " (" + bytes.length + " bytes)";
    }
}
