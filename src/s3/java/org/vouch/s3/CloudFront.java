package org.vouch.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.UrlPath;
import org.vouch.store.deploy.HostFailure;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * A distribution in front of a bucket, which is told what it must ask for anew. That is one call of its interface,
 * signed as the SDK signs: the SDK's own library for it would be as large as all others together.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html">The call</a>
 */
final class CloudFront {
    /** Of more paths than these it forgets everything, which counts as one: a thousand a month cost nothing. */
    private static final int FEW = 8;

    private static final String INDEX = "index.html";

    private static final String NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private final DeployHost.CloudFront distribution;
    private final URI endpoint;
    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;

    /** By it, CloudFront knows a call that is made again after its answer was lost. */
    private final String reference = UUID.randomUUID().toString();

    CloudFront(
            DeployHost.CloudFront distribution, URI endpoint, SdkHttpClient http, AwsCredentialsProvider credentials) {
        this.distribution = distribution;
        this.endpoint = endpoint;
        this.http = http;
        this.credentials = credentials;
    }

    /** Returns the addresses, as readers ask for them, whose copies are old. */
    List<String> forgotten(Set<String> paths) {
        Set<String> addresses = new TreeSet<>();
        for (String path : paths) {
            // What is below assets/ never changes under its name.
            if (!path.startsWith("assets/")) {
                addresses.addAll(addresses(path).toList());
            }
        }
        return addresses.size() <= FEW ? List.copyOf(addresses) : List.of(distribution.basePath() + "/*");
    }

    private Stream<String> addresses(String path) {
        String address = distribution.basePath() + UrlPath.encoded("/" + path);
        return path.equals(INDEX) || path.endsWith("/" + INDEX)
                ? Stream.of(address, address.substring(0, address.length() - INDEX.length()))
                : Stream.of(address);
    }

    /**
     * Has it forget the copies of some files.
     *
     * @throws HostFailure if it does not answer that it will
     */
    void forget(Set<String> paths) throws HostFailure {
        List<String> addresses = forgotten(paths);
        if (addresses.isEmpty()) {
            return;
        }
        byte[] body = body(addresses).getBytes(UTF_8);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint.resolve("/2020-05-31/distribution/" + distribution.id() + "/invalidation"))
                .putHeader("Content-Type", "text/xml")
                .putHeader("Content-Length", Integer.toString(body.length))
                .build();
        ContentStreamProvider content = ContentStreamProvider.fromByteArray(body);
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(content)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudfront")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
        send(HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(content)
                .build());
    }

    private void send(HttpExecuteRequest request) throws HostFailure {
        String what = "tell CloudFront " + distribution.id() + " what changed: ";
        try {
            HttpExecuteResponse answer = http.prepareRequest(request).call();
            answer.responseBody().ifPresent(body -> body.abort());
            int status = answer.httpResponse().statusCode();
            if (status >= 500 || status == 429) {
                throw HostFailure.passing(what + status);
            }
            if (status >= 300) {
                throw HostFailure.lasting(
                        what + status + (status == 403 ? ": these keys need cloudfront:CreateInvalidation" : ""));
            }
        } catch (HostFailure failure) {
            throw failure;
        } catch (IOException cut) {
            throw HostFailure.passing(what + cut.getMessage());
        }
    }

    private String body(List<String> addresses) {
        StringBuilder items = new StringBuilder();
        addresses.forEach(address ->
                items.append("<Path>").append(address.replace("&", "&amp;")).append("</Path>"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><InvalidationBatch xmlns=\"" + NAMESPACE
                + "\"><Paths><Quantity>"
                + addresses.size() + "</Quantity><Items>" + items + "</Items></Paths><CallerReference>" + reference
                + "</CallerReference></InvalidationBatch>";
    }
}
