package org.vouch.store.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * The site could not be published, reported in one plain sentence that names the place.
 *
 * <p>Unchecked, because it comes from several threads in the midst of rendering. Unless {@link #siteIsAsBefore()} says
 * otherwise, what is in the output is what stood there before. A {@link PublishRefusal} is the kind of failure where
 * the machine is in order.
 */
public class PublishFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String what;
    private final String fix;
    private final boolean siteIsAsBefore;

    PublishFailure(String where, String what, String fix, boolean siteIsAsBefore, @Nullable Throwable cause) {
        super(cause);
        this.where = where;
        this.what = what;
        this.fix = fix;
        this.siteIsAsBefore = siteIsAsBefore;
    }

    /** Returns a failure of the machine, with the output as it was before. */
    static PublishFailure of(String doing, Object where, IOException cause) {
        return new PublishFailure(where.toString(), "cannot " + doing + ": " + reason(cause), fix(cause), true, cause);
    }

    /** Returns the same failure, come at a time when the output could not be put back as it was. */
    PublishFailure halfway(PublishFailure alsoFailed) {
        PublishFailure halfway = new PublishFailure(
                where,
                what + "; each file in the output is whole, but some are new and some are old",
                "put the disk in order and build again: the next build completes it",
                false,
                getCause());
        halfway.addSuppressed(alsoFailed);
        return halfway;
    }

    /** Returns the place, what is wrong there, and how to fix it, as one sentence. */
    @Override
    public String getMessage() {
        return where + ": " + what + (fix.isEmpty() ? "" : "; " + fix);
    }

    /** Returns the file or folder that it is about. */
    public String where() {
        return where;
    }

    /** Returns what is wrong, without the place. */
    public String what() {
        return what;
    }

    /** Returns what to do about it, or an empty text where there is nothing more to say. */
    public String fix() {
        return fix;
    }

    /** Returns whether what is in the output is what stood there before. */
    public boolean siteIsAsBefore() {
        return siteIsAsBefore;
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there any more";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something is there already";
        }
        if (cause instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String fix(IOException cause) {
        String reason = reason(cause);
        if (reason.contains("No space left") || reason.contains("quota")) {
            return "make room on the disk and build again";
        }
        if (reason.contains("permission denied") || reason.contains("Read-only")) {
            return "see that you may write there and build again";
        }
        return "";
    }
}
