package org.vouch.store.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vouch.model.text.Fingerprint;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.ManifestSignature;
import org.vouch.store.signature.MalformedSignature;
import org.vouch.store.signature.SshSignature;

/**
 * Signs a manifest by the machine's own {@code ssh-keygen}: the key may be in a file, in an agent or on a token, and
 * this program never sees it.
 *
 * @param key the file of the key, or of its public half if an agent or a token has the other
 * @param namespace what the signature is for: {@code deploy@} and the host that readers know
 */
public record ManifestSigner(Path key, String namespace) {
    /**
     * A signature that fits.
     *
     * @param file the file that goes to the host
     * @param signer the key's short name, as {@code ssh-keygen -l} prints it
     */
    public record Signed(Artifact file, String signer) {}

    /**
     * Signs, and looks whether the signature is over this manifest and for this purpose.
     *
     * @throws HostFailure if it cannot be signed
     */
    public Signed sign(byte[] manifest) throws HostFailure {
        if (!Files.isRegularFile(key)) {
            throw HostFailure.lasting("there is no key " + key + ", which deploy.yaml names under 'sign'");
        }
        ScratchFolder scratch = ScratchFolder.make();
        try {
            byte[] made = run(scratch, manifest);
            SshSignature signature = SshSignature.read(made);
            if (!signature.namespace().equals(namespace) || !signature.fits(manifest)) {
                throw HostFailure.lasting("ssh-keygen signed something else than the manifest");
            }
            String path = ManifestSignature.of(Fingerprint.of(manifest));
            return new Signed(new Artifact(path, made), signature.key().shortName());
        } catch (MalformedSignature unknown) {
            throw HostFailure.lasting("the signature of ssh-keygen cannot be read: " + unknown.getMessage());
        } finally {
            scratch.close();
        }
    }

    private byte[] run(ScratchFolder scratch, byte[] manifest) throws HostFailure {
        Path input = scratch.file("manifest");
        Path output = scratch.file("signature");
        Path complaints = scratch.file("complaints");
        try {
            Files.write(input, manifest);
            // A passphrase is asked for at the terminal, and a token waits for its touch.
            Process process = new ProcessBuilder(
                            List.of("ssh-keygen", "-Y", "sign", "-f", key.toString(), "-n", namespace))
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            if (process.waitFor() == 0) {
                return Files.readAllBytes(output);
            }
            String said = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8);
            String last = said.lines().reduce((one, next) -> next).orElse("it does not say why");
            throw HostFailure.lasting("ssh-keygen does not sign with " + key + ": " + last.strip());
        } catch (HostFailure failure) {
            throw failure;
        } catch (IOException none) {
            throw HostFailure.lasting("ssh-keygen cannot be run: " + none.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw HostFailure.lasting("stopped");
        }
    }
}
