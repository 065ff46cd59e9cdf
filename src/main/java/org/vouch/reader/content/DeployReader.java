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
    private static final String KINDS = "file:FOLDER, sftp://USER@HOST/PATH or git:REMOTE#BRANCH";

    /** A user and a port may be left to SSH's own settings; what starts with '-' would be an option of it. */
    private static final Pattern SFTP = Pattern.compile(
            "sftp://(?:([A-Za-z0-9_][A-Za-z0-9._-]*)@)?([A-Za-z0-9][A-Za-z0-9.-]*)(?::([0-9]{1,5}))?/([^\\p{Cntrl}\\\\]+)");

    /** A name, an address or a path; nothing that is an option of git, or makes it run a program. */
    private static final Pattern GIT = Pattern.compile(
            "git:((?!.*::)[A-Za-z0-9./~_][^\\s#\\p{Cntrl}]*)#([A-Za-z0-9](?!.*(?:\\.\\.|//|/$|\\.lock$))[A-Za-z0-9._/-]*)");

    private static final int LAST_PORT = 65_535;

    private static final FieldType<DeployHost> ADDRESS = FieldType.scalar(FieldType.Kind.LINE, DeployReader::address);

    private static final Field<DeployHost> TO = required("to", ADDRESS, "How the host is reached: " + KINDS + ".");
    private static final Field<URI> URL =
            optional("url", FieldTypes.BASE, "Where readers find the site, so that Vouch can look afterwards.");
    private static final FieldSchema FORM = FieldSchema.of("a target", TO, URL);

    private record Written(DeployHost host, Optional<URI> url) {}

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
                    new DeployTarget(name, each.value().host(), each.value().url())));
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
                                + " machine"));
            }
        }
        return found;
    }

    private static @Nullable Written written(FieldValues form) {
        Optional<DeployHost> host = form.value(TO);
        Optional<URI> url = form.value(URL);
        return host.isEmpty() ? null : new Written(host.get(), url);
    }

    private static @Nullable DeployHost address(YamlValue.Scalar value, String field, Diagnostics remarks) {
        String text = value.text();
        if (text.startsWith("file:")) {
            return folder(value, text.substring("file:".length()), remarks);
        }
        Matcher sftp = SFTP.matcher(text);
        Matcher git = GIT.matcher(text);
        Optional<DeployHost> host = sftp.matches()
                ? sftp(sftp)
                : Optional.of(git)
                        .filter(Matcher::matches)
                        .map(each -> new DeployHost.Git(each.group(1), each.group(2)));
        if (host.isEmpty()) {
            remarks.error(
                    ReadRule.DEPLOY_TARGET,
                    value,
                    "'" + InvisibleCharacters.shown(text) + "' does not say how the host is reached",
                    "write " + KINDS);
        }
        return host.orElse(null);
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
