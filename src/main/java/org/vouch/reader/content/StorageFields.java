package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouch.model.library.DeployHost;
import org.vouch.model.text.Span;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.yaml.ReadRule;

/** What a target in {@code deploy.yaml} says of a bucket. */
final class StorageFields {
    /** What Amazon and its like allow in the name of a bucket. */
    private static final Pattern ADDRESS =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/((?:[^\\p{Cntrl}\\\\/]+/?)*))?");

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{2,40}");

    private static final Pattern DISTRIBUTION = Pattern.compile("[A-Z0-9]{6,20}");

    /** Stores on this machine are for trials; to any other, words go encrypted. */
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Where a store asks for a region and has none, it takes this one. */
    private static final String ANY_REGION = "us-east-1";

    private static final Field<String> REGION_FIELD =
            optional("region", FieldTypes.LINE, "Where an S3 bucket is, as in eu-central-1.");
    private static final Field<URI> ENDPOINT =
            optional("endpoint", FieldTypes.BASE, "Who keeps an S3 bucket, if that is not Amazon.");
    private static final Field<Boolean> PATH_STYLE = optional(
            "path_style", FieldTypes.TRUTH, "Whether an S3 bucket is named in the path of addresses, not in the host.");
    private static final Field<Boolean> STRIP_INDEX = optional(
                    "strip_index",
                    FieldTypes.TRUTH,
                    "Whether pages go into an S3 bucket as FOLDER/ and not as FOLDER/index.html.")
            .usually(false);
    private static final Field<String> CLOUDFRONT =
            optional("cloudfront", FieldTypes.LINE, "The CloudFront distribution in front of an S3 bucket.");

    private static final List<Field<?>> ALL = List.of(REGION_FIELD, ENDPOINT, PATH_STYLE, STRIP_INDEX, CLOUDFRONT);

    private StorageFields() {}

    /** Returns these fields after others. */
    static Field<?>[] and(Field<?>... others) {
        return Stream.concat(Stream.of(others), ALL.stream()).toArray(Field<?>[]::new);
    }

    /** Returns the bucket that an address names, as far as an address tells of it. */
    static Optional<DeployHost> address(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return Optional.empty();
        }
        String prefix = Optional.ofNullable(address.group(2)).orElse("").replaceAll("/$", "");
        return Optional.of(new DeployHost.S3(
                address.group(1), prefix, ANY_REGION, Optional.empty(), false, false, Optional.empty()));
    }

    /** Returns the host with all that a target says of it; nothing if that does not fit. */
    static Optional<DeployHost> complete(DeployHost host, FieldValues form, Optional<URI> url) {
        if (host instanceof DeployHost.S3 storage) {
            return storage(storage, form, url);
        }
        List<Field<?>> strange = ALL.stream().filter(form::has).toList();
        strange.forEach(field -> error(
                form.spanOf(field),
                form,
                "'" + field.name() + "' is for buckets, and " + host + " is not one",
                "delete it"));
        return strange.isEmpty() ? Optional.of(host) : Optional.empty();
    }

    private static Optional<DeployHost> storage(DeployHost.S3 storage, FieldValues form, Optional<URI> url) {
        Optional<URI> endpoint = form.value(ENDPOINT);
        Optional<String> region = form.value(REGION_FIELD);
        boolean fits = true;
        if (region.isEmpty() && endpoint.isEmpty()) {
            fits = error(
                    form.span(),
                    form,
                    "nothing says where Amazon keeps the bucket",
                    "add region: eu-central-1, or yours");
        }
        if (endpoint.filter(each -> !isSafe(each)).isPresent()) {
            fits = error(
                    form.spanOf(ENDPOINT), form, "the way to this store is not encrypted", "write it with https://");
        }
        fits &= matches(form, REGION_FIELD, REGION.asMatchPredicate(), "eu-central-1");
        fits &= matches(form, CLOUDFRONT, DISTRIBUTION.asMatchPredicate(), "E2EXAMPLE1ABCD");
        String base = url.map(URI::getPath).orElse("").replaceAll("/$", "");
        return fits
                ? Optional.of(new DeployHost.S3(
                        storage.bucket(),
                        storage.prefix(),
                        region.orElse(storage.region()),
                        endpoint,
                        form.value(PATH_STYLE).orElse(endpoint.isPresent()),
                        form.value(STRIP_INDEX).orElse(false),
                        form.value(CLOUDFRONT).map(id -> new DeployHost.CloudFront(id, base))))
                : Optional.empty();
    }

    private static boolean isSafe(URI endpoint) {
        return "https".equals(endpoint.getScheme()) || HERE.contains(String.valueOf(endpoint.getHost()));
    }

    private static boolean matches(FieldValues form, Field<String> field, Predicate<String> shape, String example) {
        boolean fits = form.value(field).filter(shape.negate()).isEmpty();
        return fits
                || error(
                        form.spanOf(field),
                        form,
                        "'" + form.text(field) + "' cannot be the " + field.name() + " of a bucket",
                        "write it as in " + example);
    }

    /** Returns that it does not fit. */
    private static boolean error(Span place, FieldValues form, String message, String fix) {
        form.remarks().error(ReadRule.DEPLOY_TARGET, place, message, fix);
        return false;
    }
}
