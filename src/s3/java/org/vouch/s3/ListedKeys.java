package org.vouch.s3;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.DeployHost;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Which of many keys a bucket has, read from its own list: one answer tells of a thousand, and of an empty bucket. */
final class ListedKeys {
    /** A page of a list takes about as long as so many questions for one key each. */
    private static final int QUESTIONS = 100;

    private final S3Client client;
    private final DeployHost.S3 place;

    ListedKeys(S3Client client, DeployHost.S3 place) {
        this.client = client;
        this.place = place;
    }

    /**
     * Returns the paths whose keys are in the list; nothing if the list is so long that it is quicker to ask for each,
     * or if these keys of access may not read it.
     *
     * @param byKey the paths by their keys
     */
    Optional<Set<String>> among(Map<String, String> byKey) {
        Set<String> found = new TreeSet<>();
        String next = null;
        try {
            for (int pages = byKey.size() / QUESTIONS; pages > 0; pages--) {
                ListObjectsV2Response page = page(next);
                for (S3Object object : page.contents()) {
                    Optional.ofNullable(byKey.get(object.key())).ifPresent(found::add);
                }
                next = page.nextContinuationToken();
                if (!Boolean.TRUE.equals(page.isTruncated()) || next == null) {
                    return Optional.of(found);
                }
            }
        } catch (S3Exception refused) {
            // What keeps a list from us may still answer for each key, and says else what is wrong.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private ListObjectsV2Response page(@Nullable String from) {
        String prefix = place.prefix().isEmpty() ? "" : place.prefix() + "/";
        return client.listObjectsV2(
                request -> request.bucket(place.bucket()).prefix(prefix).continuationToken(from));
    }
}
