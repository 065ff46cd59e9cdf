package org.vouch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouch.desk.ServedDesk.Reply;

/** A reviewer and an editor at the desk, by forms alone. */
class ReviewDeskTest {
    private static final String DANA = "dana-example";
    private static final String NAME = "Dana Example";
    private static final String RECORD = "content/reviews/articles/iop/1.yaml";

    @TempDir
    private Path folder;

    private ServedDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new ServedDesk(folder.resolve("root"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply page() throws IOException {
        return desk.get(ServedDesk.PAGE + "?reviewer=" + DANA);
    }

    private Reply approve(Reply shown, String... more) throws IOException {
        return desk.decide(shown, "approve", DANA, NAME, more);
    }

    @Test
    void an_approval_is_recorded_claimed_and_shown() throws IOException {
        assertTrue(desk.get("/_desk/").body().contains("1 never reviewed"));
        Reply sent =
                approve(page(), "note", "Read all\r\nof it.", "evidence", "Criteria\n\nLabel", "conflicts", "none");
        assertEquals(303, sent.status(), sent.body());
        assertEquals(ServedDesk.PAGE + "?reviewer=dana-example&recorded=1", sent.location());
        String record = desk.read(RECORD);
        assertTrue(record.contains("decision: approved\n"), record);
        assertTrue(record.contains("method: asserted\n"), record);
        assertTrue(record.contains("note: \"Read all\\nof it.\"\n"), record);
        assertTrue(record.contains("evidence: [\"Criteria\", \"Label\"]\n"), record);
        assertEquals(
                ServedDesk.WORDS.replace("\n---\nYou", "\nreviewer: dana-example\nverified: 2024-06-01\n---\nYou"),
                desk.read(ServedDesk.ARTICLE));
        Reply receipt = desk.get(sent.location());
        assertTrue(receipt.body().contains("reviewer: dana-example\nverified: 2024-06-01"), receipt.body());
        assertTrue(receipt.body().contains(RECORD));
        assertTrue(desk.get("/_desk/").body().contains("Nothing waits"), "the queue is told at once");
        assertTrue(desk.site("/articles/iop/").body().contains("Dana Example"), "and so is the page");
    }

    @Test
    void words_that_changed_meanwhile_are_refused_with_the_difference_and_nothing_typed_is_lost() throws IOException {
        Reply shown = page();
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("price first", "price, and pay $500 first"));
        Reply refused = approve(shown, "note", "A note that took long.");
        assertEquals(409, refused.status());
        assertTrue(refused.body().contains("Compared with the words that you were shown."), refused.body());
        assertTrue(refused.body().contains("$500"), "what became other");
        assertTrue(refused.body().contains(">A note that took long.</textarea>"), "the note");
        assertTrue(refused.body().contains("value=\"Dana Example\""), "the name");
        assertFalse(
                refused.body().matches("(?s).*name=\"vouched\" value=\"yes\"[^>]*checked.*"),
                "not what they vouch for");
        assertFalse(desk.content().containsKey(RECORD));
        assertEquals(
                303, approve(refused, "note", "A note that took long.").status(), "what is shown now can be signed");
    }

    @Test
    void who_types_another_name_or_ticks_nothing_is_told_what_to_do() throws IOException {
        Reply shown = page();
        Reply other = desk.decide(shown, "approve", DANA, "Morgan Sample", "note", "Kept.");
        assertEquals(422, other.status());
        assertTrue(other.body().contains("href=\"#name\""), other.body());
        assertTrue(other.body().contains(">Kept.</textarea>"));
        assertTrue(desk.decide(shown, "sections", DANA, NAME).body().contains("href=\"#sections\""));
        assertTrue(desk.decide(shown, "changes", DANA, NAME).body().contains("href=\"#remark\""));
        assertTrue(desk.decide(shown, "withdraw", DANA, NAME).body().contains("href=\"#note\""));
        assertTrue(desk.decide(shown, "", DANA, NAME).body().contains("href=\"#decision-approve\""));
        assertTrue(desk.decide(shown, "approve", "nobody", NAME).body().contains("href=\"#reviewer\""));
        assertTrue(desk.send(
                        ServedDesk.PAGE,
                        "token",
                        shown.field("token"),
                        "shown",
                        shown.field("shown"),
                        "decision",
                        "approve",
                        "reviewer",
                        DANA,
                        "name",
                        NAME)
                .body()
                .contains("href=\"#vouched\""));
        assertFalse(desk.content().containsKey(RECORD));
    }

    @Test
    void whoever_may_not_vouch_is_refused_with_the_reason() throws IOException {
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("kit-editor", DANA));
        Reply shown = page();
        Reply refused = approve(shown.field("shown").isEmpty() ? page() : shown);
        assertTrue(refused.status() == 422 || refused.status() == 409, refused.head());
        Reply again = approve(refused);
        assertEquals(422, again.status());
        assertTrue(again.body().contains("nobody vouches for their own words"), again.body());
    }

    @Test
    void sections_changes_and_a_withdrawal_are_recorded() throws IOException {
        assertEquals(
                303,
                desk.decide(page(), "sections", DANA, NAME, "section", "costs").status());
        assertTrue(desk.read(RECORD).contains("sections: [\"costs\"]\n"));
        assertEquals(303, approve(page()).status());
        String signed = desk.read(ServedDesk.ARTICLE);
        desk.write(ServedDesk.ARTICLE, signed.replace("price first", "price of it first"));
        assertEquals(
                303,
                desk.decide(
                                page(),
                                "changes",
                                "morgan-sample",
                                "morgan  sample",
                                "quote",
                                "Ask for the price first.",
                                "remark",
                                "Say whom.",
                                "note",
                                "By Friday.")
                        .status());
        String asked = desk.read("content/reviews/articles/iop/3.yaml");
        assertTrue(asked.contains("decision: changes-requested\n"), asked);
        assertTrue(asked.contains("\u201CAsk for the price first.\u201D: Say whom.\\nBy Friday."), asked);
        assertTrue(desk.read(ServedDesk.ARTICLE).contains("reviewer: dana-example"), "what was signed goes on");
        desk.write(ServedDesk.ARTICLE, signed);
        assertEquals(
                303,
                desk.decide(page(), "withdraw", DANA, NAME, "note", "The study was taken back.")
                        .status());
        assertEquals(ServedDesk.WORDS, desk.read(ServedDesk.ARTICLE));
    }

    @Test
    void an_editor_asks_and_waives_and_a_reviewer_rejects_what_was_waived() throws IOException {
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("the price", "the the price"));
        desk.decide(page(), "waive", "", "");
        Reply shown = page();
        assertEquals(
                303,
                desk.decide(shown, "request", "", "", "by", "Kit Editor", "asked", DANA, "message", "Soon?")
                        .status());
        assertTrue(desk.get("/_desk/?reviewer=" + DANA).body().contains("In review"));
        assertEquals(303, approve(page()).status());
        desk.write(ServedDesk.ARTICLE, desk.read(ServedDesk.ARTICLE).replace("the the price", "the price"));
        Reply changed = page();
        Reply waived = desk.decide(changed, "waive", "", "", "by", "Kit Editor", "reason", "typo");
        if (waived.status() == 409) {
            waived = desk.decide(page(), "waive", "", "", "by", "Kit Editor", "reason", "typo");
        }
        assertEquals(303, waived.status(), waived.body());
        Reply after = page();
        assertTrue(after.body().contains("value=\"waiver\""), "it can be rejected");
        assertFalse(desk.get("/_desk/?state=changed").body().contains(ServedDesk.PAGE));
        assertEquals(303, desk.decide(after, "waiver", DANA, NAME).status());
        assertTrue(desk.read("content/reviews/articles/iop/4.yaml").contains("decision: changes-requested"));
        assertTrue(
                desk.get("/_desk/?state=changes-requested").body().contains(ServedDesk.PAGE),
                "it waits for its editor");
        assertFalse(page().body().contains("value=\"waiver\""), "once is enough");
    }

    @Test
    void what_is_not_trivial_is_not_waived() throws IOException {
        assertEquals(303, approve(page()).status());
        desk.write(ServedDesk.ARTICLE, desk.read(ServedDesk.ARTICLE).replace("price first", "price of $900 first"));
        Reply refused = desk.decide(page(), "waive", "", "", "by", "Kit Editor", "reason", "typo");
        if (refused.status() == 409) {
            refused = desk.decide(page(), "waive", "", "", "by", "Kit Editor", "reason", "typo");
        }
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("needs a review"), refused.body());
        assertTrue(refused.body().contains("value=\"Kit Editor\""), "what was typed");
    }

    @Test
    void an_editor_names_a_reviewer_in_the_words_that_they_saw() throws IOException {
        Reply shown = page();
        Reply named = desk.decide(shown, "assign", "", "", "asked", "morgan-sample");
        assertEquals(303, named.status(), named.body());
        assertEquals(
                ServedDesk.WORDS.replace("\n---\nYou", "\nreviewer: morgan-sample\n---\nYou"),
                desk.read(ServedDesk.ARTICLE));
        assertTrue(desk.get(named.location()).body().contains("Morgan Sample is named as the reviewer"));
        assertTrue(desk.get("/_desk/?reviewer=morgan-sample").body().contains(ServedDesk.PAGE), "it is theirs now");
        assertEquals(
                303,
                desk.decide(page(), "assign", "", "", "asked", DANA).status(),
                "and somebody else's, if an editor says so");
        assertFalse(desk.content().containsKey(RECORD), "a plan is no record");
    }

    @Test
    void a_name_that_would_be_a_false_claim_or_comes_too_late_is_not_written() throws IOException {
        Reply shown = page();
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("home", "work"));
        Reply late = desk.decide(shown, "assign", "", "", "asked", "morgan-sample");
        assertEquals(409, late.status(), "the words are others");
        assertTrue(late.body().contains("value=\"morgan-sample\" selected"), "who was chosen");
        assertEquals(
                422, desk.decide(late, "assign", "", "", "asked", "kit-editor").status(), "no clinician");
        assertEquals(422, desk.decide(late, "assign", "", "", "asked", "").status(), "nobody");
        assertEquals(422, desk.decide(late, "assign", "", "", "asked", "nobody").status(), "a stranger");
        assertEquals(ServedDesk.WORDS.replace("home", "work"), desk.read(ServedDesk.ARTICLE));
        assertEquals(303, approve(page()).status());
        String claimed = desk.read(ServedDesk.ARTICLE);
        Reply refused = desk.decide(page(), "assign", "", "", "asked", "morgan-sample");
        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("ask for a review instead"), refused.body());
        assertEquals(claimed, desk.read(ServedDesk.ARTICLE));
    }

    @Test
    void the_record_of_a_page_tells_who_said_what_about_which_words() throws IOException {
        assertTrue(history().contains("Nothing is recorded about this page yet"));
        desk.decide(page(), "request", "", "", "by", "kit-editor", "asked", DANA, "message", "Is <it> right?");
        approve(page(), "note", "Read all.", "evidence", "Criteria");
        String now = history();
        assertTrue(now.contains("1. Review asked for, Jun 1, 2024"), now);
        assertTrue(now.contains("Kit Editor, of Dana Example"), now);
        assertTrue(now.contains("Is &lt;it&gt; right?"), now);
        assertTrue(now.indexOf("2. Approved") < now.indexOf("1. Review asked for"), "the newest first");
        assertTrue(now.contains("Dana Example, MD") && now.contains("the whole page (clinical review)"), now);
        assertTrue(now.contains("You sleep at home."), "the words that were signed");
        assertTrue(now.contains("exactly the words that the page has today"), now);
        desk.write(ServedDesk.ARTICLE, desk.read(ServedDesk.ARTICLE).replace("home", "work"));
        page();
        desk.decide(page(), "waive", "", "");
        assertTrue(history().contains("the page has other words today"), history());
        Path text = folder.resolve("root/content/reviews/articles/iop/2.txt");
        Files.writeString(text, Files.readString(text).replace("home", "bed"));
        desk.decide(page(), "waive", "", "", "by", "x", "reason", "typo");
        assertTrue(history().contains("not as they were written"), history());
        assertEquals(404, desk.get("/_desk/history/articles/nowhere/").status());
    }

    private String history() throws IOException {
        return desk.get("/_desk/history/articles/iop/").body();
    }

    @Test
    void a_rejection_needs_a_reason_and_its_words_reach_no_reader() throws IOException {
        Reply shown = page();
        assertTrue(
                shown.body().contains("the site is not published again while the page has these words"), shown.body());
        assertTrue(desk.decide(shown, "reject", DANA, NAME).body().contains("Say why you reject the page."));
        Reply sent = desk.decide(shown, "reject", DANA, NAME, "remark", "Nobody sleeps at home.");
        assertEquals(303, sent.status(), sent.body());
        assertTrue(desk.read(RECORD).contains("decision: rejected\n"), desk.read(RECORD));
        String receipt = desk.get(sent.location()).body();
        assertTrue(
                receipt.contains("Rejected by Dana Example, MD on Jun 1, 2024: the whole page; a typed name."),
                receipt);
        assertFalse(desk.site("/articles/iop/?vouch=readers").body().contains("You sleep at home."));
        assertTrue(desk.site("/articles/iop/").body().contains("words-rejected"), "an error of that page");
    }

    @Test
    void nothing_is_promised_that_does_not_happen() throws IOException {
        assertEquals(303, approve(page()).status());
        desk.write(ServedDesk.ARTICLE, desk.read(ServedDesk.ARTICLE).replace("at home", "on a ward"));
        desk.decide(page(), "waive", "", "");
        Reply changed = page();
        assertTrue(
                changed.body().contains("readers get the words that Dana Example approved on Jun 1, 2024"),
                changed.body());
        assertEquals(
                303,
                desk.decide(changed, "changes", DANA, NAME, "remark", "Say where.")
                        .status());
        String readers = desk.site("/articles/iop/?vouch=readers").body();
        assertTrue(readers.contains("You sleep at home.") && !readers.contains("on a ward"), readers);
        assertTrue(page().body().contains("readers find a notice in place of this page until somebody approves it"));
    }

    @Test
    void a_review_can_be_asked_for_by_mail() throws IOException {
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("title: IOP", "title: \"A & B?\""));
        desk.decide(page(), "waive", "", "");
        String body = page().body();
        assertTrue(body.contains("href=\"mailto:?subject=Please%20review%3A%20A%20%26%20B%3F&amp;body=Dear%20"), body);
        assertTrue(body.contains("vouch review packet --reviewer ID -o packet.html articles/iop"), body);
    }

    /** What a browser does with its key, done here with one of Java's. */
    private static final class Device {
        private final KeyPair keys;

        Device() throws GeneralSecurityException {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }

        String open() {
            byte[] encoded = keys.getPublic().getEncoded();
            return Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        }

        String sign(String namespace, byte[] record) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update("SSHSIG".getBytes(StandardCharsets.US_ASCII));
            for (byte[] part : new byte[][] {
                namespace.getBytes(StandardCharsets.US_ASCII),
                {},
                "sha512".getBytes(StandardCharsets.US_ASCII),
                MessageDigest.getInstance("SHA-512").digest(record)
            }) {
                signature.update(ByteBuffer.allocate(4).putInt(part.length).array());
                signature.update(part);
            }
            return Base64.getEncoder().encodeToString(signature.sign());
        }
    }

    private Reply enrol(Device device, String... more) throws IOException {
        String[] fields = {"token", page().field("token"), "reviewer", DANA, "key", device.open()};
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return desk.send("/_desk/keys/", all);
    }

    private String[] signed(Device device, Reply shown, String decision) throws IOException, GeneralSecurityException {
        Reply prepared = desk.send(
                "/_desk/prepare/articles/iop/",
                "token",
                shown.field("token"),
                "shown",
                shown.field("shown"),
                "decision",
                decision,
                "reviewer",
                DANA,
                "name",
                NAME,
                "vouched",
                "yes");
        assertEquals(200, prepared.status(), prepared.body());
        String[] lines = prepared.body().split("\n", -1);
        byte[] record = Base64.getDecoder().decode(lines[2]);
        return new String[] {
            "how", "device", "prepared", lines[0], "key", device.open(), "signature", device.sign(lines[1], record)
        };
    }

    @Test
    void a_device_signs_after_its_owner_was_told_and_said_yes() throws Exception {
        Device device = new Device();
        Reply asked = enrol(device);
        assertEquals(200, asked.status());
        assertTrue(asked.body().contains("SHA256:"), asked.body());
        Path signers = folder.resolve("root/content/reviews/allowed_signers");
        assertFalse(Files.exists(signers), "nothing is written before they said yes");
        assertEquals(
                422,
                enrol(device, "step", "confirm", "name", "Morgan Sample", "understood", "yes")
                        .status());
        assertEquals(422, enrol(device, "step", "confirm", "name", NAME).status());
        assertFalse(Files.exists(signers));
        Reply unknown = approve(page(), signed(device, page(), "approve"));
        assertEquals(422, unknown.status(), "nobody knows the key yet");
        assertTrue(unknown.body().contains("The key is not listed for this person"), unknown.body());
        assertEquals(
                303,
                enrol(device, "step", "confirm", "name", NAME, "understood", "yes")
                        .status());
        String line = Files.readString(signers);
        assertTrue(
                line.startsWith(
                        "dana-example namespaces=\"review@example.org\",valid-after=\"20240601150000\" ssh-ed25519 AAAA"),
                line);
        assertEquals(
                303,
                enrol(device, "step", "confirm", "name", NAME, "understood", "yes")
                        .status());
        assertEquals(line, Files.readString(signers), "once");

        Reply shown = page();
        Reply sent = approve(shown, signed(device, shown, "approve"));
        assertEquals(303, sent.status(), sent.body());
        assertTrue(desk.read(RECORD).contains("method: signed\n"));
        assertTrue(desk.read("content/reviews/articles/iop/1.sig").startsWith("-----BEGIN SSH SIGNATURE-----"));
        assertTrue(desk.get("/_desk/?assurance=signed").body().contains(ServedDesk.PAGE));
        assertTrue(
                history()
                        .contains("TZ=UTC0 ssh-keygen -Y verify -f content/reviews/allowed_signers -I dana-example"
                                + " -n review@example.org -Overify-time=20240601150000"
                                + " -s content/reviews/articles/iop/1.sig &lt; content/reviews/articles/iop/1.yaml"),
                history());
    }

    @Test
    void a_device_signs_exactly_what_was_prepared_or_nothing() throws Exception {
        Device device = new Device();
        enrol(device, "step", "confirm", "name", NAME, "understood", "yes");
        Reply shown = page();
        String[] first = signed(device, shown, "approve");
        assertEquals(
                422, desk.decide(shown, "withdraw", DANA, NAME, withNote(first)).status(), "another decision");
        assertEquals(422, approve(shown, withNote(first)).status(), "another note");
        String[] foreign = first.clone();
        foreign[7] = new Device().sign("review@example.org", new byte[] {1});
        assertEquals(422, approve(shown, foreign).status(), "another signature");
        String[] broken = first.clone();
        broken[7] = "x";
        assertEquals(422, approve(shown, broken).status(), "no signature");
        assertFalse(desk.content().containsKey(RECORD));

        desk.decide(page(), "request", "", "", "by", "Kit Editor");
        Reply late = approve(shown, first);
        assertEquals(422, late.status(), "somebody put something down meanwhile");
        desk.write(ServedDesk.ARTICLE, ServedDesk.WORDS.replace("home", "work"));
        assertEquals(409, approve(shown, first).status(), "the words are others");
        assertFalse(desk.content().containsKey("content/reviews/articles/iop/2.yaml"));
    }

    private static String[] withNote(String[] fields) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = "note";
        more[fields.length + 1] = "Another.";
        return more;
    }
}
