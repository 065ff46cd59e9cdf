package org.vouch.service.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Span;
import org.vouch.reader.content.LedgerReader;
import org.vouch.site.view.Site;
import org.vouch.store.signature.AllowedSigners;
import org.vouch.store.signature.AllowedSigners.Signer;
import org.vouch.store.signature.PublicKey;

/**
 * What changed in the lists of keys since the site was last published. Anybody who can write the folder can add a key
 * of their own under a reviewer's name, so each change is reported once, by the build that publishes it.
 */
public final class PublishedKeys {
    private static final String RULE = "signer-kept";
    private static final String LIST = LedgerReader.FOLDER + Signatures.SIGNERS;

    private final List<Finding> findings = new ArrayList<>();

    private PublishedKeys() {}

    /**
     * Compares the lists with those that a published site carries.
     *
     * @param published the output folder; need not exist, and a site without signatures carries no lists
     * @param root the folder that holds {@code content/}
     * @throws IOException if a list cannot be read
     */
    public static List<Finding> check(Path published, Path root) throws IOException {
        Optional<String> before = text(published.resolve(Site.RECORDS + Signatures.SIGNERS));
        if (before.isEmpty()) {
            return List.of();
        }
        PublishedKeys keys = new PublishedKeys();
        keys.compareSigners(byKey(before.get()), byKey(text(root.resolve(LIST)).orElse("")));
        keys.compareRevoked(
                revoked(published.resolve(Site.RECORDS + Signatures.REVOKED)),
                revoked(root.resolve(LedgerReader.FOLDER + Signatures.REVOKED)));
        return List.copyOf(keys.findings);
    }

    private static Optional<String> text(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static Set<PublicKey> revoked(Path file) throws IOException {
        return AllowedSigners.readRevoked(LIST, text(file).orElse("")).value();
    }

    private static Map<String, List<Signer>> byKey(String text) {
        Map<String, List<Signer>> byKey = new TreeMap<>();
        for (Signer signer : AllowedSigners.read(LIST, text).value()) {
            byKey.computeIfAbsent(who(signer) + " " + signer.key().line(), absent -> new ArrayList<>())
                    .add(signer);
        }
        return byKey;
    }

    private static String who(Signer signer) {
        return String.join(",", signer.principals().all());
    }

    private void compareSigners(Map<String, List<Signer>> before, Map<String, List<Signer>> now) {
        now.forEach((each, signers) -> {
            String named = named(signers.get(0).key());
            if (!before.containsKey(each)) {
                tell(who(signers.get(0)) + " may sign with a key that was not in the list then: " + named);
            } else if (!signers.equals(before.get(each))) {
                tell("the options of a key of " + who(signers.get(0)) + " were changed: " + named);
            }
        });
        before.forEach((each, signers) -> {
            if (!now.containsKey(each)) {
                tell(who(signers.get(0)) + " may no longer sign with a key that was in the list then: "
                        + named(signers.get(0).key()));
            }
        });
    }

    private void compareRevoked(Set<PublicKey> before, Set<PublicKey> now) {
        now.stream()
                .filter(key -> !before.contains(key))
                .map(PublishedKeys::named)
                .sorted()
                .forEach(named -> tell("a key was revoked: " + named));
        before.stream()
                .filter(key -> !now.contains(key))
                .map(PublishedKeys::named)
                .sorted()
                .forEach(named -> tell("a key is no longer revoked: " + named));
    }

    private static String named(PublicKey key) {
        return key.shortName() + " (" + key.kind().label() + ")";
    }

    private void tell(String what) {
        findings.add(Finding.warning(RULE, Span.ofFile(LIST), "since the site was last published: " + what)
                .fix("ask the person whose key it is; if nobody meant the change, bring the list back from version"
                        + " control. The next build does not say this again"));
    }
}
