package org.vouch.s3;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Fingerprint;
import org.vouch.site.render.PublishedHeaders;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostFailure;
import org.vouch.store.publish.Artifact;
import org.vouch.store.publish.OutputFolder;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket, or what begins with a prefix in one. Each file is one object, old or new at every moment; what is deleted
 * is never found by listing the bucket, which may hold what others put there.
 */
final class S3Host implements Host {
    private static final int PRECONDITION_FAILED = 412;

    /** Two conditional puts at the same moment. */
    private static final int CONFLICT = 409;

    private static final int NOT_IMPLEMENTED = 501;

    private static final int NOT_FOUND = 404;

    private static final String INDEX = "/index.html";

    private final S3Client client;
    private final DeployHost.S3 place;
    private final Optional<CloudFront> cloudFront;
    private final S3Failures failures;
    private final ManyAtOnce requests = new ManyAtOnce();
    private @Nullable String manifestTag;

    /**
     * Takes a bucket.
     *
     * @param client reaches it; closed in the end
     * @param cloudFront what lies in front of it
     */
    S3Host(S3Client client, DeployHost.S3 place, Optional<CloudFront> cloudFront) {
        this.client = client;
        this.place = place;
        this.cloudFront = cloudFront;
        this.failures = new S3Failures(place);
    }

    /** Keys are compared byte by byte, and the same letter can be written in two ways. */
    private String key(String path) {
        String key = Normalizer.normalize(path, Normalizer.Form.NFC);
        boolean folder = place.stripIndex() && key.endsWith(INDEX);
        String name = folder ? key.substring(0, key.length() - INDEX.length() + 1) : key;
        return place.prefix().isEmpty() ? name : place.prefix() + "/" + name;
    }

    @Override
    public Optional<byte[]> read(String path) throws HostFailure {
        try {
            ResponseBytes<GetObjectResponse> object = client.getObject(
                    request -> request.bucket(place.bucket()).key(key(path)), ResponseTransformer.toBytes());
            if (path.equals(OutputFolder.MANIFEST)) {
                manifestTag = object.response().eTag();
            }
            return Optional.of(object.asByteArrayUnsafe());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException refused) {
            throw failures.of("read", path, refused);
        }
    }

    @Override
    public Set<String> present(Set<String> paths) throws HostFailure {
        Optional<Set<String>> listed = listed(paths);
        if (listed.isPresent()) {
            return listed.get();
        }
        Set<String> present = new ConcurrentSkipListSet<>();
        requests.each(paths, path -> {
            if (length(path) >= 0) {
                present.add(path);
            }
        });
        return new TreeSet<>(present);
    }

    private Optional<Set<String>> listed(Set<String> paths) throws HostFailure {
        Map<String, String> byKey = new HashMap<>();
        paths.forEach(path -> byKey.put(key(path), path));
        try {
            return new ListedKeys(client, place).among(byKey);
        } catch (SdkException refused) {
            throw failures.of("list", "", refused);
        }
    }

    /** Returns how many bytes an object has, 0 if the store does not say; -1 if there is none. */
    private long length(String path) throws HostFailure {
        try {
            Long bytes = client.headObject(
                            request -> request.bucket(place.bucket()).key(key(path)))
                    .contentLength();
            return bytes == null ? 0 : bytes;
        } catch (S3Exception refused) {
            // An answer to this question has no body that could say what is missing.
            if (refused.statusCode() == NOT_FOUND) {
                return -1;
            }
            throw failures.of("look at", path, refused);
        } catch (SdkException refused) {
            throw failures.of("look at", path, refused);
        }
    }

    @Override
    public void put(List<Artifact> files) throws HostFailure {
        requests.each(files, file -> {
            try {
                put(file, request(file));
            } catch (SdkException refused) {
                throw failures.of("put", file.path(), refused);
            }
        });
    }

    private PutObjectRequest.Builder request(Artifact file) {
        PublishedHeaders headers = PublishedHeaders.of(file.path(), file.bytes());
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(place.bucket())
                .key(key(file.path()))
                .contentType(headers.mediaType())
                .cacheControl(headers.cacheControl())
                .contentMD5(Md5.base64(file.bytes()));
        // The website address of a bucket answers with it; any other gives out the page, which sends readers on, too.
        headers.location().ifPresent(request::websiteRedirectLocation);
        return request;
    }

    private void put(Artifact file, PutObjectRequest.Builder request) throws HostFailure {
        byte[] bytes = file.bytes();
        PutObjectResponse answer = client.putObject(
                request.build(),
                RequestBody.fromContentProvider(
                        () -> new ByteArrayInputStream(bytes),
                        bytes.length,
                        PublishedHeaders.of(file.path(), bytes).mediaType()));
        String tag = String.valueOf(answer.eTag()).replace("\"", "");
        if (!tag.equals(Md5.hex(bytes))) {
            // Where a store encrypts by keys of its own, its tag is no sum of these bytes.
            boolean encrypted = answer.ssekmsKeyId() != null || !tag.matches("[0-9a-f]{32}");
            if (!encrypted || length(file.path()) != bytes.length) {
                throw HostFailure.lasting(
                        "the store keeps other bytes than were put for " + file.path() + "; nothing is safe there");
            }
        }
        if (file.path().equals(OutputFolder.MANIFEST)) {
            manifestTag = answer.eTag();
        }
    }

    @Override
    public void remove(List<String> paths) throws HostFailure {
        requests.each(paths, path -> {
            try {
                client.deleteObject(request -> request.bucket(place.bucket()).key(key(path)));
            } catch (SdkException refused) {
                throw failures.of("delete", path, refused);
            }
        });
    }

    @Override
    public String headers() {
        return PublishedHeaders.rules();
    }

    /** The store itself compares, so that nobody can come between the look and the put. */
    @Override
    public boolean publish(Artifact manifest, Optional<Fingerprint> read) throws HostFailure {
        Optional<Fingerprint> there = read(OutputFolder.MANIFEST).map(Fingerprint::of);
        // After a failure the answer may have been lost, and the manifest be in its place already.
        if (!there.equals(read) && !there.equals(Optional.of(Fingerprint.of(manifest.bytes())))) {
            return false;
        }
        PutObjectRequest.Builder request = request(manifest);
        if (there.isEmpty()) {
            request.ifNoneMatch("*");
        } else {
            request.ifMatch(manifestTag);
        }
        try {
            put(manifest, request);
            return true;
        } catch (S3Exception refused) {
            return published(manifest, refused);
        } catch (SdkException refused) {
            throw failures.of("put", manifest.path(), refused);
        }
    }

    private boolean published(Artifact manifest, S3Exception refused) throws HostFailure {
        switch (refused.statusCode()) {
            case PRECONDITION_FAILED, CONFLICT -> {
                // The answer to an earlier try may have been lost.
                return read(manifest.path())
                        .map(Fingerprint::of)
                        .filter(Fingerprint.of(manifest.bytes())::equals)
                        .isPresent();
            }
            case NOT_IMPLEMENTED -> {
                // A store that knows no conditions was looked at the moment before.
                put(List.of(manifest));
                return true;
            }
            default -> throw failures.of("put", manifest.path(), refused);
        }
    }

    @Override
    public void refresh(Set<String> paths) throws HostFailure {
        if (cloudFront.isPresent()) {
            cloudFront.get().forget(paths);
        }
    }

    @Override
    public void close() {
        requests.close();
        client.close();
    }
}
