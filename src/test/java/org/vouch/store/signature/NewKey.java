package org.vouch.store.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;

/** A key that nobody had before. The program makes none: reviewers make their keys themselves. */
public final class NewKey {
    private NewKey() {}

    /** Makes one. */
    public static PrivateKey made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] open = pair.getPublic().getEncoded();
            return new PrivateKey(
                    Arrays.copyOfRange(secret, secret.length - 32, secret.length),
                    PublicKey.ofEd25519(Arrays.copyOfRange(open, open.length - 32, open.length)));
        } catch (GeneralSecurityException | MalformedSignature impossible) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", impossible);
        }
    }
}
