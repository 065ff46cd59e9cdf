package org.vouch.reader.image;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An SVG file. In a page it is only seen, but anyone who opens it by its own address opens a document that may run
 * scripts and ask other hosts. One that could do either is refused; it is never fixed, for a drawing needs neither.
 */
final class SvgFile {
    private static final Set<String> ACTIVE = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "handler",
            "listener",
            "link",
            "meta",
            "base");

    private int width;
    private int height;
    private boolean first = true;
    private boolean inStyle;

    private SvgFile() {}

    static PlainImage read(byte[] file) throws BrokenImage {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        SvgFile svg = new SvgFile();
        try {
            XMLStreamReader in = xml.createXMLStreamReader(new StringReader(text(file)));
            String said = in.getCharacterEncodingScheme();
            if (said != null && !said.equalsIgnoreCase("UTF-8")) {
                throw new BrokenImage("is not saved as UTF-8");
            }
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    svg.element(in);
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    throw new BrokenImage("names a style sheet of its own");
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    refuseAddressesIn(in.getText(), svg.inStyle);
                }
            }
        } catch (XMLStreamException broken) {
            throw new BrokenImage("is not an SVG file that can be read");
        }
        if (svg.first) {
            throw new BrokenImage("is not an SVG file, whatever its name says");
        }
        return new PlainImage(ImageKind.SVG, svg.width, svg.height, 1, true, file);
    }

    /** Read in another encoding, the same bytes could be another document. */
    private static String text(byte[] file) throws BrokenImage {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new BrokenImage("is not saved as UTF-8");
        }
    }

    private void element(XMLStreamReader in) throws BrokenImage {
        String name = in.getLocalName().toLowerCase(Locale.ROOT);
        inStyle = name.equals("style");
        if (first) {
            if (!name.equals("svg")) {
                throw new BrokenImage("is not an SVG file, whatever its name says");
            }
            size(in);
            first = false;
        }
        if (ACTIVE.contains(name)) {
            throw new BrokenImage("holds <" + in.getLocalName() + ">, which does more than be seen");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(name, in.getAttributeLocalName(i).toLowerCase(Locale.ROOT), in.getAttributeValue(i));
        }
    }

    private static void attribute(String element, String name, String value) throws BrokenImage {
        if (name.startsWith("on")) {
            throw new BrokenImage("holds the script '" + name + "'");
        }
        boolean changesLinks =
                name.equals("attributename") && value.toLowerCase(Locale.ROOT).contains("href");
        if (changesLinks) {
            throw new BrokenImage("changes where a link leads");
        }
        if (name.equals("href") || name.equals("src")) {
            String address = value.strip().toLowerCase(Locale.ROOT);
            boolean picture = element.equals("image") && address.matches("data:image/(png|jpeg|gif|webp)[;,].*");
            if (!address.startsWith("#") && !picture && !element.equals("a")) {
                throw new BrokenImage("asks for another file: " + shortened(value));
            }
            if (element.equals("a") && !address.matches("(?s)(#|https?:|mailto:|tel:|/).*")) {
                throw new BrokenImage("leads to " + shortened(value));
            }
        } else {
            refuseAddressesIn(value, name.equals("style"));
        }
    }

    /** Styles may be in attributes and in text, and a backslash would hide what they ask for. */
    private static void refuseAddressesIn(String text, boolean styled) throws BrokenImage {
        String style = text.toLowerCase(Locale.ROOT);
        for (int at = style.indexOf("url("); at >= 0; at = style.indexOf("url(", at + 1)) {
            String address = style.substring(at + 4).stripLeading();
            address = address.startsWith("\"") || address.startsWith("'") ? address.substring(1) : address;
            if (!address.startsWith("#")) {
                throw new BrokenImage("asks for another file: " + shortened(text.substring(at)));
            }
        }
        if (styled && (style.contains("@import") || style.contains("image-set(") || style.contains("\\"))) {
            throw new BrokenImage("holds a style that may ask for another file");
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private void size(XMLStreamReader in) {
        String box = in.getAttributeValue(null, "viewBox");
        String[] sides = box == null ? new String[0] : box.strip().split("[\\s,]+", -1);
        width = pixels(in.getAttributeValue(null, "width"), sides.length == 4 ? sides[2] : "");
        height = pixels(in.getAttributeValue(null, "height"), sides.length == 4 ? sides[3] : "");
        if (width == 0 || height == 0) {
            width = 0;
            height = 0;
        }
    }

    private static int pixels(@Nullable String said, String ofBox) {
        String length =
                said == null || said.endsWith("%") ? ofBox : said.strip().replaceAll("px$", "");
        if (!length.matches("\\d{1,5}(\\.\\d{1,9})?")) {
            length = ofBox.matches("\\d{1,5}(\\.\\d{1,9})?") ? ofBox : "0";
        }
        return (int) Math.round(Double.parseDouble(length));
    }
}
