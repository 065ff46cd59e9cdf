package org.vouch.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.vouch.model.library.DeployHost;
import org.vouch.store.deploy.Host;
import org.vouch.store.deploy.HostDriver;
import org.vouch.store.deploy.HostFailure;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/** Reaches buckets by the AWS SDK, with the credentials that its own tools find on this machine. */
public final class S3Driver implements HostDriver {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where CloudFront is told what to forget, by the name under which the SDK's own clients look for it. */
    private static final String CLOUDFRONT_ENDPOINT = "aws.endpointUrlCloudfront";

    /** Makes the driver. */
    public S3Driver() {}

    @Override
    public Host open(DeployHost.S3 place) throws HostFailure {
        // Java keeps five lines to a machine open unless told otherwise, and each new one costs a greeting.
        System.setProperty("http.maxConnections", Integer.toString(ManyAtOnce.AT_ONCE));
        // The SDK looks for its parts where the thread's classes are, not where its own are.
        Thread.currentThread().setContextClassLoader(S3Driver.class.getClassLoader());
        DefaultCredentialsProvider credentials =
                DefaultCredentialsProvider.builder().build();
        try {
            credentials.resolveCredentials();
        } catch (SdkException none) {
            throw HostFailure.lasting("there are no keys for " + place + " on this machine: set AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or let your CI sign in to AWS");
        }
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(PATIENCE)
                .socketTimeout(PATIENCE)
                .build();
        S3Client client = client(place, credentials, http);
        URI front = URI.create(System.getProperty(CLOUDFRONT_ENDPOINT, "https://cloudfront.amazonaws.com"));
        Optional<CloudFront> cloudFront =
                place.cloudFront().map(each -> new CloudFront(each, front, http, credentials));
        return new S3Host(client, place, cloudFront);
    }

    /**
     * Sends plain bodies with plain headers: the SDK's own checksums and chunks are more than many stores understand,
     * and some keep the chunks' frames as bytes of the file.
     */
    private static S3Client client(DeployHost.S3 place, DefaultCredentialsProvider credentials, SdkHttpClient http) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(credentials)
                .httpClient(http)
                .forcePathStyle(place.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .chunkedEncodingEnabled(false)
                        .expectContinueEnabled(false)
                        .build());
        place.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
