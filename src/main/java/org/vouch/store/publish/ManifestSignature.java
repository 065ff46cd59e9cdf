package org.vouch.store.publish;

import java.util.regex.Pattern;
import org.vouch.model.text.Fingerprint;

/**
 * Where the signature of a manifest lies on a host: under a name that holds the manifest's own sum. So it can be there
 * before the manifest and the old one after, and at no moment lies a manifest beside the signature of another.
 */
public final class ManifestSignature {
    /** What a signature is for; the host that readers know follows. */
    public static final String PURPOSE = "deploy@";

    private static final String FOLDER = ".well-known/vouch/manifest-";

    private static final Pattern PATH = Pattern.compile(Pattern.quote(FOLDER) + "[0-9a-f]{64}\\.sig");

    private ManifestSignature() {}

    /**
     * Returns the path.
     *
     * @param manifest the sum of the manifest that it is over
     */
    public static String of(Fingerprint manifest) {
        return FOLDER + manifest.hex() + ".sig";
    }

    /** Returns whether a signature of some manifest may lie at a path. */
    public static boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }
}
