package org.vouch.publish;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.text.Fingerprint;

/**
 * What {@code .well-known/vouch/manifest.json} tells of the files of a published site. It goes out with the site, so
 * that an output whose own notes were lost, or that came out of version control, is still known to be ours.
 *
 * <p>Of its shape this room needs {@code {"vouch": "version", "files": {"path": "SHA-256", …}}}; what else it says is
 * for others.
 *
 * @param files the fingerprint of each file that the site has, without the manifest's own
 */
record PublishedManifest(SortedMap<String, Fingerprint> files) {
    static final String PATH = ".well-known/vouch/manifest.json";

    /**
     * Reads a manifest.
     *
     * @throws Unreadable if it is not one, saying why
     */
    static PublishedManifest read(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(text);
        } catch (CharacterCodingException notText) {
            throw new Unreadable("it is not UTF-8");
        } catch (IOException | IllegalStateException notJson) {
            throw new Unreadable("it is not the JSON that Vouch writes");
        }
    }

    private static PublishedManifest read(String text) throws IOException, Unreadable {
        JsonReader json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
        Optional<String> version = Optional.empty();
        Optional<SortedMap<String, Fingerprint>> files = Optional.empty();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals("vouch") && version.isEmpty()) {
                version = Optional.of(json.nextString());
            } else if (name.equals("files") && files.isEmpty()) {
                files = Optional.of(files(json));
            } else if (name.equals("vouch") || name.equals("files")) {
                throw new Unreadable("it says '" + name + "' twice");
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new Unreadable("something follows after its end");
        }
        if (version.isEmpty()) {
            throw new Unreadable("it does not say which version of Vouch wrote it");
        }
        return new PublishedManifest(files.orElseThrow(() -> new Unreadable("it does not list the files")));
    }

    private static SortedMap<String, Fingerprint> files(JsonReader json) throws IOException, Unreadable {
        SortedMap<String, Fingerprint> files = new TreeMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String path = json.nextName();
            Optional<String> fault = Artifact.faultOf(path);
            if (fault.isPresent()) {
                throw new Unreadable("it lists the file '" + path + "', and " + fault.get());
            }
            try {
                if (files.put(path, new Fingerprint(json.nextString())) != null) {
                    throw new Unreadable("it lists the file '" + path + "' twice");
                }
            } catch (IllegalArgumentException notOne) {
                throw new Unreadable("it has no fingerprint for the file '" + path + "'");
            }
        }
        json.endObject();
        return files;
    }

    /** Why a manifest cannot be read; the message completes the sentence "the manifest is broken: …". */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
