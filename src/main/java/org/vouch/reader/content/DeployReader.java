package org.vouch.reader.content;

import static org.vouch.reader.form.Field.optional;
import static org.vouch.reader.form.Field.required;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.DeployHost;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Finding;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;
import org.vouch.reader.form.Field;
import org.vouch.reader.form.FieldSchema;
import org.vouch.reader.form.FieldType;
import org.vouch.reader.form.FieldTypes;
import org.vouch.reader.form.FieldValues;
import org.vouch.reader.form.TextFile;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.UnfinishedMerge;
import org.vouch.reader.yaml.YamlDocument;
import org.vouch.reader.yaml.YamlValue;

/**
 * Reads where a site can be put online: {@code deploy.yaml} beside {@code content/}. The file lies in version control,
 * so nothing in it may be a secret.
 */
public final class DeployReader {
    /** What people learn of the kinds of hosts. */
    private static final String KINDS = "file:FOLDER, sftp://USER@HOST/PATH, git:REMOTE#BRANCH, netlify:SITE,"
            + " cloudflare:ACCOUNT/WORKER or s3://BUCKET/PREFIX";

    /** A user and a port may be left to SSH's own settings; what starts with '-' would be an option of it. */
    private static final Pattern SFTP = Pattern.compile(
            "sftp://(?:([A-Za-z0-9_][A-Za-z0-9._-]*)@)?([A-Za-z0-9][A-Za-z0-9.-]*)(?::([0-9]{1,5}))?/([^\\p{Cntrl}\\\\]+)");

    /** A name, an address or a path; nothing that is an option of git, or makes it run a program. */
    private static final Pattern GIT = Pattern.compile(
            "git:((?!.*::)[A-Za-z0-9./~_][^\\s#\\p{Cntrl}]*)#([A-Za-z0-9](?!.*(?:\\.\\.|//|/$|\\.lock$))[A-Za-z0-9._/-]*)");

    private static final Pattern NETLIFY = Pattern.compile("netlify:([A-Za-z0-9][A-Za-z0-9.-]*)");

    private static final Pattern CLOUDFLARE =
            Pattern.compile("cloudflare:([0-9a-f]{32})/([a-z0-9][a-z0-9_-]{0,61}[a-z0-9])");

    private static final List<String> OF_SERVICES = List.of(".github.io", ".gitlab.io", ".codeberg.page");

    private static final int LAST_PORT = 65_535;

    /** Makes a host; some are read from where readers find them. */
    private interface Address {
        /** Returns the host; null if it needs the address and has none. */
        @Nullable
        DeployHost at(Optional<URI> url);
    }

    private static final FieldType<Address> ADDRESS = FieldType.scalar(FieldType.Kind.LINE, DeployReader::address);

    private static final Field<Address> TO = required("to", ADDRESS, "How the host is reached: " + KINDS + ".");
    private static final Field<URI> URL =
            optional("url", FieldTypes.BASE, "Where readers find the site, so that Vouch can look afterwards.");
    private static final Field<String> SIGN = optional(
            "sign",
            FieldTypes.LINE,
            "The file of a key of SSH that signs each deploy; of its public half if an agent has the other.");
    static final FieldSchema FORM = FieldSchema.of("a target", StorageFields.and(TO, URL, SIGN));

    private record Written(DeployHost host, Optional<URI> url, Optional<String> sign) {}

    private static final FieldType<Map<String, Placed<Written>>> TARGETS =
            FieldType.named(FieldType.group(FORM, DeployReader::written));

    /** A key of which the value would be a secret. */
    private static final Pattern SECRET_KEY = Pattern.compile(
            "(?i)[{,\\s\"']?\\b[a-z_-]*(?:passw(?:or)?d|passphrase|secret|token|credentials?|(?:api|access|private)[_-]?key)"
                    + "[\"']?\\s*:\\s*[^\\s,{}].*");

    /** The forms that secrets of well-known services have, and names with a password in an address. */
    private static final Pattern SECRET = Pattern.compile("://[^/@\\s:]*:[^/@\\s]+@|https?://[^/@\\s]+@"
            + "|-----BEGIN [A-Z ]*PRIVATE KEY|\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"
            + "|\\b(?:gh[pousr]_|github_pat_|glpat-|nfp_|xox[abp]-)[A-Za-z0-9_-]{10,}");

    private DeployReader() {}

    /**
     * Reads the bytes of the file.
     *
     * @return the targets by their names, in the order of the file
     */
    public static Outcome<Map<String, DeployTarget>> read(byte[] bytes) {
        return TextFile.decode(DeployTarget.FILE, bytes)
                .then(source -> UnfinishedMerge.settled(source, false))
                .then(DeployReader::read);
    }

    private static Outcome<Map<String, DeployTarget>> read(Source source) {
        List<Finding> secrets = secrets(source);
        Diagnostics remarks = new Diagnostics(source);
        YamlValue.Mapping file = YamlDocument.read(remarks);
        Map<String, Placed<Written>> written = TARGETS.reading().read(file, DeployTarget.FILE, remarks);
        Map<String, DeployTarget> targets = new LinkedHashMap<>();
        if (written != null) {
            written.forEach((name, each) -> targets.put(
                    name,
                    new DeployTarget(
                            name,
                            each.value().host(),
                            each.value().url(),
                            each.value().sign())));
        }
        List<Finding> findings = new ArrayList<>(secrets);
        // A line with a secret has to go, whatever else is wrong with it; and no message may quote it.
        remarks.findings().stream()
                .filter(finding -> secrets.stream()
                        .noneMatch(
                                secret -> secret.span().line() == finding.span().line()))
                .forEach(findings::add);
        findings.sort(Finding.BY_PLACE);
        return new Outcome<>(targets, findings);
    }

    /** Looks at each line as it is written, comments too: they are read by as many. */
    private static List<Finding> secrets(Source source) {
        List<Finding> found = new ArrayList<>();
        for (int line = 1; line <= source.lines(); line++) {
            String text = source.line(line);
            if (SECRET_KEY.matcher(text).find() || SECRET.matcher(text).find()) {
                Span place = new Span(DeployTarget.FILE, line, 1, 0);
                found.add(ReadRule.DEPLOY_SECRET
                        .error(place, "this line looks as if it held a secret, and the file is for everybody to read")
                        .fix("delete the line and change the secret; keys and passwords stay with SSH and git on your"
                                + " machine, and tokens in the environment"));
            }
        }
        return found;
    }

    private static @Nullable Written written(FieldValues form) {
        Optional<Address> to = form.value(TO);
        Optional<URI> url = form.value(URL);
        if (to.isEmpty()) {
            return null;
        }
        DeployHost host = to.get().at(url);
        if (host == null) {
            form.remarks()
                    .error(
                            ReadRule.DEPLOY_TARGET,
                            form.spanOf(TO),
                            "Cloudflare gives what is there only to readers, and this target does not say where they"
                                    + " find it",
                            "add 'url: https://…' with the address that leads to the Worker");
            return null;
        }
        Optional<DeployHost> whole = StorageFields.complete(host, form, url);
        return whole.isEmpty() ? null : new Written(whole.get(), url, form.value(SIGN));
    }

    private static @Nullable Address address(YamlValue.Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (text.startsWith("file:")) {
            DeployHost folder = folder(value, text.substring("file:".length()), remarks);
            return folder == null ? null : url -> folder;
        }
        Matcher git = GIT.matcher(text);
        if (git.matches()) {
            return url -> new DeployHost.Git(git.group(1), git.group(2), url.flatMap(DeployReader::domain));
        }
        Matcher cloudflare = CLOUDFLARE.matcher(text);
        if (cloudflare.matches()) {
            return url -> url.map(
                            address -> new DeployHost.Cloudflare(cloudflare.group(1), cloudflare.group(2), address))
                    .orElse(null);
        }
        Optional<DeployHost> host = host(text);
        if (host.isEmpty()) {
            remarks.error(
                    ReadRule.DEPLOY_TARGET,
                    value,
                    "'" + InvisibleCharacters.shown(text) + "' does not say how the host is reached",
                    "write " + KINDS);
        }
        return host.<Address>map(each -> url -> each).orElse(null);
    }

    private static Optional<DeployHost> host(String text) {
        Matcher sftp = SFTP.matcher(text);
        if (sftp.matches()) {
            return sftp(sftp);
        }
        Matcher netlify = NETLIFY.matcher(text);
        return netlify.matches() ? Optional.of(new DeployHost.Netlify(netlify.group(1))) : StorageFields.address(text);
    }

    /** Those of the services that serve branches need no file that names them. */
    private static Optional<String> domain(URI url) {
        return Optional.ofNullable(url.getHost())
                .filter(host -> OF_SERVICES.stream().noneMatch(host::endsWith));
    }

    private static Optional<DeployHost> sftp(Matcher address) {
        String path = address.group(4);
        boolean fromHome = path.startsWith("~/");
        String folder = (fromHome ? path.substring(2) : "/" + path).replaceAll("/+$", "");
        OptionalInt port =
                address.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(address.group(3)));
        boolean fits =
                !folder.isEmpty() && !folder.startsWith("-") && port.orElse(1) <= LAST_PORT && port.orElse(1) > 0;
        return fits
                ? Optional.of(new DeployHost.Sftp(
                        address.group(1) == null ? "" : address.group(1), address.group(2), port, folder))
                : Optional.empty();
    }

    private static @Nullable DeployHost folder(YamlValue.Scalar value, String written, Diagnostics remarks) {
        String path = written.startsWith("///") ? written.substring(2) : written;
        if (path.isBlank() || path.startsWith("//")) {
            remarks.error(
                    ReadRule.DEPLOY_TARGET,
                    value,
                    "'file:' is followed by a folder of this machine, and here it is not",
                    "write file:../public for a folder beside the site's, or file:///srv/www/site");
            return null;
        }
        return new DeployHost.Folder(path);
    }
}
