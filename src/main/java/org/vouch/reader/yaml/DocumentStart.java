package org.vouch.reader.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How files of the kinds that readers download start, whatever their names say. */
public final class DocumentStart {
    /** So many bytes are enough to tell. */
    public static final int LENGTH = 1_024;

    private DocumentStart() {}

    /**
     * Returns whether a file starts as its name promises.
     *
     * @param name ends with the ending of a document
     * @param start its first {@link #LENGTH} bytes, or all if it has fewer
     */
    public static boolean fits(String name, byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String calendar = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> text.contains("%PDF-");
            case "docx", "xlsx", "pptx", "odt", "ods", "odp" -> text.startsWith("PK\u0003\u0004");
            case "ics" -> calendar.startsWith("BEGIN:VCALENDAR");
            case "vcf" -> calendar.startsWith("BEGIN:VCARD");
            case "m4a", "mp4" -> text.startsWith("ftyp", 4);
            case "webm" -> text.startsWith("\u001AE\u00DF\u00A3");
            case "mp3" ->
                text.startsWith("ID3") || (start.length > 1 && start[0] == (byte) 0xFF && (start[1] & 0xE0) == 0xE0);
            default -> throw new IllegalArgumentException("not the name of a document: " + name);
        };
    }
}
