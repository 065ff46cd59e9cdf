package org.vouch.reader.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.library.DeployHost;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Outcome;

/** Reads deploy.yaml: addresses of hosts, and no secrets. */
class DeployReaderTest {
    private static Outcome<Map<String, DeployTarget>> read(String text) {
        return DeployReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> findings(String text) {
        return read(text).findings().stream()
                .map(finding -> finding.span().line() + " " + finding.rule())
                .toList();
    }

    @Test
    void targets_are_read_by_their_names() {
        Outcome<Map<String, DeployTarget>> read = read("""
                live: {to: file:///srv/www/site, url: https://example.org/, sign: ~/.ssh/id_ed25519}
                copy: {to: file:../public}
                """);
        assertEquals(List.of(), read.findings());
        assertEquals(
                Map.of(
                        "live",
                        new DeployTarget(
                                "live",
                                new DeployHost.Folder("/srv/www/site"),
                                Optional.of(URI.create("https://example.org")),
                                Optional.of("~/.ssh/id_ed25519")),
                        "copy",
                        new DeployTarget(
                                "copy", new DeployHost.Folder("../public"), Optional.empty(), Optional.empty())),
                read.value());
    }

    @Test
    void a_branch_learns_the_domain_of_its_readers_unless_it_is_the_hosts_own() {
        Map<String, DeployTarget> targets = read("""
                own: {to: "git:origin#pages", url: https://example.org/}
                hosts: {to: "git:origin#pages", url: https://clinic.github.io/site}
                none: {to: "git:origin#pages"}
                """).value();
        assertEquals(
                new DeployHost.Git("origin", "pages", Optional.of("example.org")),
                Objects.requireNonNull(targets.get("own")).host());
        for (String name : List.of("hosts", "none")) {
            assertEquals(
                    new DeployHost.Git("origin", "pages", Optional.empty()),
                    Objects.requireNonNull(targets.get(name)).host());
        }
    }

    @Test
    void hosts_with_an_interface_for_programs_are_read() {
        Outcome<Map<String, DeployTarget>> read = read("""
                net: {to: "netlify:clinic.netlify.app"}
                edge: {to: "cloudflare:0123456789abcdef0123456789abcdef/my-site_2", url: https://example.org}
                """);
        assertEquals(List.of(), read.findings());
        assertEquals(
                new DeployHost.Netlify("clinic.netlify.app"),
                Objects.requireNonNull(read.value().get("net")).host());
        assertEquals(
                new DeployHost.Cloudflare(
                        "0123456789abcdef0123456789abcdef", "my-site_2", URI.create("https://example.org")),
                Objects.requireNonNull(read.value().get("edge")).host());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            netlify: | deploy-target
            netlify:a/b | deploy-target
            cloudflare:0123456789abcdef0123456789abcdef/site | deploy-target
            cloudflare:0123456789abcdef/site | deploy-target
            cloudflare:site | deploy-target
            """)
    void what_such_a_host_needs_is_asked_for(String address, String rule) {
        assertEquals(List.of("1 " + rule), findings("live: {to: \"" + address + "\"}\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/srv/www", "file:", "file://host/path", "ftp://host/site", "public", "https://example.org"})
    void an_address_that_does_not_say_how_the_host_is_reached_is_an_error(String address) {
        assertEquals(List.of("1 deploy-target"), findings("live: {to: \"" + address + "\"}\n"));
    }

    @Test
    void a_bucket_is_read_with_all_that_is_said_of_it() {
        Outcome<Map<String, DeployTarget>> read = read("""
                plain: {to: s3://clinic-site, region: eu-central-1}
                all:
                  to: s3://clinic-site/live/
                  endpoint: https://store.example
                  strip_index: true
                  cloudfront: E2EXAMPLE1ABCD
                  url: https://example.org/site/
                """);
        assertEquals(List.of(), read.findings());
        assertEquals(
                List.of(
                        new DeployHost.S3(
                                "clinic-site", "", "eu-central-1", Optional.empty(), false, false, Optional.empty()),
                        new DeployHost.S3(
                                "clinic-site",
                                "live",
                                "us-east-1",
                                Optional.of(URI.create("https://store.example")),
                                true,
                                true,
                                Optional.of(new DeployHost.CloudFront("E2EXAMPLE1ABCD", "/site")))),
                read.value().values().stream().map(DeployTarget::host).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{to: s3://clinic-site}",
                "{to: s3://Clinic_Site, region: us-east-1}",
                "{to: s3://clinic-site//live, region: us-east-1}",
                "{to: s3://clinic-site, region: Frankfurt}",
                "{to: s3://clinic-site, endpoint: \"http://store.example\"}",
                "{to: s3://clinic-site, region: us-east-1, cloudfront: my-front}",
                "{to: file:../public, region: us-east-1}",
                "{to: file:../public, strip_index: true}"
            })
    void a_bucket_that_cannot_be_one_is_an_error(String target) {
        assertEquals(List.of("1 deploy-target"), findings("live: " + target + "\n"));
        assertEquals(Map.of(), read("live: " + target + "\n").value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            live: {to: file:a, pasword: x} | 1 field-unknown
            live: {to: file:a, password: x} | 1 deploy-secret
            live: {to: file:a} # token: abc | 1 deploy-secret
            live: {to: "sftp://me:word@host/x"} | 1 deploy-secret
            live: {to: "git:https://abcdef@host/x.git#pages"} | 1 deploy-secret
            # AKIAABCDEFGHIJKLMNOP | 1 deploy-secret
            live: {to: file:a, api_key: ghp_0123456789abcdef} | 1 deploy-secret
            live: {url: https://example.org} | 1 field-missing
            """)
    void what_looks_like_a_secret_is_an_error(String line, String finding) {
        assertEquals(List.of(finding), findings(line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# the token comes from the environment", "# ask Ana for access", "secret: {to: file:a}"})
    void words_about_secrets_are_none(String line) {
        assertFalse(findings(line + "\n").contains("1 deploy-secret"), line);
    }

    @Test
    void no_message_repeats_a_secret() {
        read("live: {to: \"sftp://me:word@host/x\", password: hidden}\n")
                .findings()
                .forEach(finding ->
                        assertFalse(finding.toString().matches(".*(?:hidden|me:word).*"), finding::toString));
    }
}
