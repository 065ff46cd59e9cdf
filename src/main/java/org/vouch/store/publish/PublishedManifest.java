package org.vouch.store.publish;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vouch.model.text.Fingerprint;
import org.vouch.model.text.UrlPath;

/**
 * What {@code .well-known/vouch/manifest.json} tells of a published site. It goes out with the site, so that an output
 * whose own notes were lost, or that came out of version control, is still known to be ours, and so that a copy can be
 * compared with what was published.
 *
 * <p>Only {@code vouch} and {@code files} have to be there. What is there has to have its own form; names that are not
 * known are passed over, so that a later version can say more.
 *
 * @param site the address of the site; empty if it does not say so
 * @param timeZone the zone in which the site's days begin; empty if it does not say so
 * @param signedFor host names for which signatures count; empty for that of the address alone
 * @param demonstration whether the site says of itself that it is a demonstration
 * @param printed what its pages were printed with; nothing if it does not say so
 * @param pages the pages that an author wrote, by their addresses
 * @param ledgers the newest entry of each ledger, by the page's id, or by the SHA-256 of that id for a page that
 *     readers do not get
 * @param files the fingerprint of each file that the site has, without the manifest's own
 */
public record PublishedManifest(
        String site,
        String timeZone,
        List<String> signedFor,
        boolean demonstration,
        Optional<Printed> printed,
        SortedMap<String, PublishedPage> pages,
        SortedMap<String, PublishedEntry> ledgers,
        SortedMap<String, Fingerprint> files) {
    static final String PATH = ".well-known/vouch/manifest.json";

    /** Java reads years of nine digits, too, and then finds no day a year later. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern INTERVAL = Pattern.compile("P[1-9][0-9]{0,4}[DMY]");

    /** Copies the maps in. */
    public PublishedManifest {
        signedFor = List.copyOf(signedFor);
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        ledgers = Collections.unmodifiableSortedMap(new TreeMap<>(ledgers));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * What the pages of a site are printed with beside what a record holds: nobody signed it.
     *
     * @param asOf the day on which the site was judged
     * @param language the tag of its main language
     * @param title its name
     * @param every how long a review holds
     * @param dueSoon how many days before the due day a page counts as due soon
     * @param grace how many days after the due day a review counts at all
     * @param policy what a page needs, and what happens to one that lacks it, by the names of the settings
     * @param credentials what letters mean that the site explains itself, by the letters
     * @param words the interface's words that are not those of the program, by language subtag and key
     */
    public record Printed(
            LocalDate asOf,
            String language,
            String title,
            Period every,
            int dueSoon,
            int grace,
            SortedMap<String, String> policy,
            SortedMap<String, String> credentials,
            SortedMap<String, SortedMap<String, String>> words) {
        /** Copies the maps in. */
        public Printed {
            policy = Collections.unmodifiableSortedMap(new TreeMap<>(policy));
            credentials = Collections.unmodifiableSortedMap(new TreeMap<>(credentials));
            words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        }
    }

    /**
     * A page as it was published.
     *
     * @param source the fingerprint of the words that it was made of
     * @param bytes the fingerprint of the page
     * @param record the file of the record that vouches for it, relative to the root of the site; empty if none does
     * @param recordBytes the fingerprint of that file
     * @param text the file of the signed words that it shows, below the output folder; empty if it shows others
     */
    public record PublishedPage(
            Fingerprint source, Fingerprint bytes, String record, Optional<Fingerprint> recordBytes, String text) {}

    /**
     * An entry of a ledger as it was published.
     *
     * @param number counts from 1
     * @param bytes the fingerprint of its file
     */
    public record PublishedEntry(int number, Fingerprint bytes) {}

    /**
     * Reads a manifest.
     *
     * @throws Unreadable if it is not one, saying why
     */
    public static PublishedManifest read(byte[] bytes) throws Unreadable {
        try {
            // Letter by letter as it comes: that of a large site has many millions of them.
            return new Reading(
                            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()))
                    .read();
        } catch (CharacterCodingException notText) {
            throw new Unreadable("it is not UTF-8");
        } catch (IOException | IllegalStateException | NumberFormatException notJson) {
            throw new Unreadable("it is not the JSON that Vouch writes");
        }
    }

    /** One look at a manifest, from its start to its end. */
    private static final class Reading {
        private final JsonReader json;
        private final Set<String> seen = new HashSet<>();
        private String site = "";
        private String timeZone = "";
        private List<String> signedFor = List.of();
        private boolean demonstration;
        private Optional<Printed> printed = Optional.empty();
        private SortedMap<String, PublishedPage> pages = new TreeMap<>();
        private SortedMap<String, PublishedEntry> ledgers = new TreeMap<>();
        private SortedMap<String, Fingerprint> files = new TreeMap<>();

        Reading(Reader text) {
            json = new JsonReader(text);
            json.setStrictness(Strictness.STRICT);
        }

        PublishedManifest read() throws IOException, Unreadable {
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                if (!seen.add(name)) {
                    throw new Unreadable("it says '" + shown(name) + "' twice");
                }
                switch (name) {
                    case "vouch" -> text("vouch");
                    case "site" -> site = text("site");
                    case "timeZone" -> timeZone = text("timeZone");
                    case "signedFor" -> signedFor = texts("signedFor");
                    case "demonstration" -> demonstration = json.nextBoolean();
                    case "printed" -> printed = Optional.of(printed());
                    case "pages" -> pages = byAddress(map(PublishedManifest::faultOfAddress, this::page));
                    case "ledgers" -> ledgers = map(Artifact::faultOf, this::entry);
                    case "files" -> files = map(Artifact::faultOf, this::fingerprint);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new Unreadable("something follows after its end");
            }
            if (!seen.contains("vouch")) {
                throw new Unreadable("it does not say which version of Vouch wrote it");
            }
            if (!seen.contains("files")) {
                throw new Unreadable("it does not list the files");
            }
            return new PublishedManifest(site, timeZone, signedFor, demonstration, printed, pages, ledgers, files);
        }

        /** Reads a value; its name is for messages. */
        private interface Value<T> {
            T read(String name) throws IOException, Unreadable;
        }

        /** Tells why a name cannot be one of a map. */
        private interface Names {
            Optional<String> faultOf(String name);
        }

        private <T> SortedMap<String, T> map(Names names, Value<T> value) throws IOException, Unreadable {
            SortedMap<String, T> map = new TreeMap<>();
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                Optional<String> fault = names.faultOf(name);
                if (fault.isPresent()) {
                    throw new Unreadable("it lists '" + shown(name) + "', and " + fault.get());
                }
                if (map.put(name, value.read(name)) != null) {
                    throw new Unreadable("it lists '" + shown(name) + "' twice");
                }
            }
            json.endObject();
            return map;
        }

        /** Pages are known by their addresses as they are on the disk. */
        private static SortedMap<String, PublishedPage> byAddress(SortedMap<String, PublishedPage> written)
                throws Unreadable {
            SortedMap<String, PublishedPage> decoded = new TreeMap<>();
            for (Map.Entry<String, PublishedPage> each : written.entrySet()) {
                String address = UrlPath.decoded(each.getKey()).orElse(each.getKey());
                Optional<String> fault = faultOfAddress(address);
                if (fault.isPresent() || decoded.put(address, each.getValue()) != null) {
                    throw new Unreadable("it lists '" + shown(each.getKey()) + "', and "
                            + fault.orElse("that address is listed in another form, too"));
                }
            }
            return decoded;
        }

        private Printed printed() throws IOException, Unreadable {
            Map<String, String> said = new HashMap<>();
            SortedMap<String, String> policy = new TreeMap<>();
            SortedMap<String, String> credentials = new TreeMap<>();
            SortedMap<String, SortedMap<String, String>> words = new TreeMap<>();
            Set<String> names = new HashSet<>();
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                if (!names.add(name)) {
                    throw new Unreadable("it says '" + shown(name) + "' twice");
                }
                switch (name) {
                    case "policy" -> policy = map(any -> Optional.empty(), this::text);
                    case "credentials" -> credentials = map(any -> Optional.empty(), this::text);
                    case "words" ->
                        words = map(any -> Optional.empty(), language -> map(any -> Optional.empty(), this::text));
                    case "asOf", "language", "title", "every", "dueSoon", "grace" -> said.put(name, text(name));
                    default -> json.skipValue();
                }
            }
            json.endObject();
            try {
                return new Printed(
                        day(said.getOrDefault("asOf", "")),
                        said.getOrDefault("language", ""),
                        said.getOrDefault("title", ""),
                        interval(said.getOrDefault("every", "")),
                        days(said.getOrDefault("dueSoon", "")),
                        days(said.getOrDefault("grace", "")),
                        policy,
                        credentials,
                        words);
            } catch (DateTimeException | NumberFormatException malformed) {
                throw new Unreadable("it does not say with what the pages were printed");
            }
        }

        private static LocalDate day(String said) {
            if (!DAY.matcher(said).matches()) {
                throw new DateTimeException("not a day as Vouch writes it");
            }
            return LocalDate.parse(said);
        }

        private static Period interval(String said) {
            if (!INTERVAL.matcher(said).matches()) {
                throw new DateTimeException("not a length of time as Vouch writes it");
            }
            return Period.parse(said);
        }

        private static int days(String said) {
            int days = Integer.parseInt(said);
            if (days < 0 || days > 100_000) {
                throw new NumberFormatException("not a number of days");
            }
            return days;
        }

        private PublishedPage page(String address) throws IOException, Unreadable {
            Optional<Fingerprint> source = Optional.empty();
            Optional<Fingerprint> bytes = Optional.empty();
            Optional<Fingerprint> recordBytes = Optional.empty();
            String record = "";
            String text = "";
            Set<String> said = new HashSet<>();
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                if (!said.add(name)) {
                    throw new Unreadable("it says '" + shown(name) + "' of '" + shown(address) + "' twice");
                }
                switch (name) {
                    case "source" -> source = Optional.of(fingerprint(address));
                    case "bytes" -> bytes = Optional.of(fingerprint(address));
                    case "recordBytes" -> recordBytes = Optional.of(fingerprint(address));
                    case "record" -> record = text(address);
                    case "text" -> text = text(address);
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (source.isEmpty() || bytes.isEmpty() || record.isEmpty() != recordBytes.isEmpty()) {
                throw new Unreadable("it does not say what '" + shown(address) + "' was made of");
            }
            if (!record.isEmpty() && Artifact.faultOf(record).isPresent()) {
                throw new Unreadable("the record of '" + shown(address) + "' cannot be a file");
            }
            return new PublishedPage(source.get(), bytes.get(), record, recordBytes, text);
        }

        private PublishedEntry entry(String page) throws IOException, Unreadable {
            Optional<Fingerprint> bytes = Optional.empty();
            int number = 0;
            Set<String> said = new HashSet<>();
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                if (!said.add(name)) {
                    throw new Unreadable("it says '" + shown(name) + "' of '" + shown(page) + "' twice");
                }
                switch (name) {
                    case "number" -> number = json.nextInt();
                    case "entry" -> bytes = Optional.of(fingerprint(page));
                    default -> json.skipValue();
                }
            }
            json.endObject();
            if (number < 1 || bytes.isEmpty()) {
                throw new Unreadable("it does not say which is the newest record of '" + shown(page) + "'");
            }
            return new PublishedEntry(number, bytes.get());
        }

        /** Returns a text that is between quotation marks: a number is not one. */
        private String text(String name) throws IOException, Unreadable {
            if (json.peek() != JsonToken.STRING) {
                throw new Unreadable("what it says of '" + shown(name) + "' is not a text");
            }
            return json.nextString();
        }

        private List<String> texts(String name) throws IOException, Unreadable {
            List<String> texts = new ArrayList<>();
            json.beginArray();
            while (json.hasNext()) {
                texts.add(text(name));
            }
            json.endArray();
            return texts;
        }

        private Fingerprint fingerprint(String name) throws IOException, Unreadable {
            try {
                return new Fingerprint(text(name));
            } catch (IllegalArgumentException notOne) {
                throw new Unreadable("it has no fingerprint for '" + shown(name) + "'");
            }
        }
    }

    /** Returns why an address cannot be one of a page, or nothing if it can. */
    private static Optional<String> faultOfAddress(String address) {
        if (!address.startsWith("/") || !address.endsWith("/")) {
            return Optional.of("an address starts and ends with '/'");
        }
        return address.length() == 1 ? Optional.empty() : Artifact.faultOf(address.substring(1, address.length() - 1));
    }

    /** Returns a name as a message may show it: short, and without signs that a terminal obeys. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    /** Why a manifest cannot be read; the message completes the sentence "the manifest is broken: …". */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
