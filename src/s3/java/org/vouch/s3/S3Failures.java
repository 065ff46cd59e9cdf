package org.vouch.s3;

import java.util.Map;
import java.util.Optional;
import org.vouch.model.library.DeployHost;
import org.vouch.store.deploy.HostFailure;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what a store refused, and what to do about it. */
final class S3Failures {
    private static final String FORBIDDEN = "AccessDenied";

    /** What helps, by the store's own word for what is wrong. */
    private static final Map<String, String> HELP = Map.of(
            "RequestTimeTooSkewed",
            "the clock of this machine is wrong, and signatures hold for minutes; set it",
            "InvalidAccessKeyId",
            "the store does not know this key; look at AWS_ACCESS_KEY_ID and AWS_PROFILE",
            "SignatureDoesNotMatch",
            "the secret key does not belong to its id; look at AWS_SECRET_ACCESS_KEY",
            "ExpiredToken",
            "the keys held for a while only, and that is over; sign in again",
            "NoSuchBucket",
            "make the bucket first, or name another in deploy.yaml",
            "PermanentRedirect",
            "the bucket is in another region; name it in deploy.yaml",
            "AuthorizationHeaderMalformed",
            "the bucket is in another region; name it in deploy.yaml",
            FORBIDDEN,
            "these keys need s3:GetObject, s3:PutObject and s3:DeleteObject on the bucket's objects, and"
                    + " s3:ListBucket on the bucket, without which a missing file counts as forbidden");

    private final DeployHost.S3 place;

    S3Failures(DeployHost.S3 place) {
        this.place = place;
    }

    /**
     * Returns the failure that says it.
     *
     * @param verb what was tried, as in 'put'
     * @param path with what
     */
    HostFailure of(String verb, String path, SdkException refused) {
        String words = verb + " " + place + "/" + path + ": ";
        if (!(refused instanceof AwsServiceException answer)) {
            return HostFailure.passing(words + "the store is not reached: " + deepest(refused));
        }
        String code = code(answer);
        String said = words + answer.statusCode() + (code.isEmpty() ? "" : " " + code);
        if (mayPass(answer)) {
            return HostFailure.passing(said);
        }
        String known = HELP.containsKey(code) || answer.statusCode() != 403 ? code : FORBIDDEN;
        return HostFailure.lasting(said + ": " + HELP.getOrDefault(known, message(answer)));
    }

    private static boolean mayPass(AwsServiceException answer) {
        return (answer.statusCode() >= 500 && answer.statusCode() != 501)
                || answer.statusCode() == 429
                || answer.statusCode() == 408
                || code(answer).equals("RequestTimeout");
    }

    /** Returns the store's own word for what is wrong; an answer without a body has none. */
    static String code(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .flatMap(details -> Optional.ofNullable(details.errorCode()))
                .orElse("");
    }

    private static String message(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails())
                .flatMap(details -> Optional.ofNullable(details.errorMessage()))
                .orElse("the store does not say why");
    }

    private static String deepest(Throwable refused) {
        Throwable at = refused;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }
}
