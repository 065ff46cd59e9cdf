package org.vouch.reader.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Paints cards of 1,200 by 630 pixels, as a PNG file. All is drawn light on dark, and the shades are given their
 * colours at the end: the title's between the ground and white, the rest's between the ground and mint. The same words
 * give the same pixels on every machine.
 */
final class CardPainter {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final double MARGIN = 84;
    private static final double LINE_WIDTH = WIDTH - 2 * MARGIN;

    /** The title is between the name of the site and the review. */
    private static final int TITLE_TOP = 148;

    private static final int TITLE_BOTTOM = 500;
    private static final double[] TITLE_SIZES = {80, 72, 64, 56, 48};
    private static final double[] SITE_SIZES = {34, 30, 26};
    private static final double[] REVIEW_SIZES = {32, 30, 27};
    private static final double[] MARK_SIZES = {150, 140, 130, 120, 110, 100, 90, 80};
    private static final double LEADING = 1.22;
    private static final String CUT = "\u2026";

    private static final int MARK_LIGHT = 88;

    private static final int MINT = 0xa3dccf;

    /** How much white is in the second color of a card whose ground a site chose, in hundredths. */
    private static final int LIGHTER = 72;

    private static final int WHITE = 0xffffff;

    /** Enough for smooth edges, and half the bytes of all that there are. */
    private static final int SHADES = 16;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** How hard the file is packed: harder saves a twentieth, and takes longer than all the rest. */
    private static final int LEVEL = 4;

    private final BufferedImage drawing = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = drawing.createGraphics();

    private final int ground;

    private CardPainter(int ground) {
        this.ground = ground;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Returns a card as a file. */
    static byte[] paint(ShareCard card) {
        CardPainter painter = new CardPainter(card.ground());
        painter.draw(card);
        painter.pen.dispose();
        return painter.file();
    }

    private void draw(ShareCard card) {
        if (card.mark().isEmpty()) {
            shield(MARGIN - 6, 58, 1.75);
        } else {
            mark(card.mark());
        }
        Lines site = Lines.fitting(card.site(), GlyphOutlines.TEXT, SITE_SIZES, LINE_WIDTH - 64, 60);
        write(site, card.mark().isEmpty() ? MARGIN + 58 : MARGIN, 97);
        Lines title =
                Lines.fitting(card.title(), GlyphOutlines.TITLE, TITLE_SIZES, LINE_WIDTH, TITLE_BOTTOM - TITLE_TOP);
        double free = TITLE_BOTTOM - TITLE_TOP - title.height();
        write(title, MARGIN, TITLE_TOP + free / 2 + title.size() * 0.95);
        fill(new Rectangle2D.Double(MARGIN, 520, LINE_WIDTH, 2), 110);
        Lines review = Lines.fitting(card.review(), GlyphOutlines.TEXT, REVIEW_SIZES, LINE_WIDTH, 68);
        write(review, MARGIN, review.lines().size() == 1 ? 574 : 559);
    }

    /** A word from corner to corner, below all others: dim enough to read them, bright enough to be seen when small. */
    private void mark(String word) {
        double length = Math.hypot(WIDTH, HEIGHT) - 2 * MARGIN;
        Lines line = Lines.fitting(word, GlyphOutlines.TITLE, MARK_SIZES, length, 190);
        String text = line.lines().get(0);
        double width = line.letters().width(text, line.size());
        AffineTransform place = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        place.rotate(-Math.atan2(HEIGHT, WIDTH));
        Shape letters = line.letters().outline(text, line.size(), -width / 2, line.size() * 0.35);
        fill(place.createTransformedShape(letters), MARK_LIGHT);
    }

    /** The shield of the site's icon, which is drawn in a square of 32 points. */
    private void shield(double x, double y, double scale) {
        AffineTransform place = new AffineTransform(scale, 0, 0, scale, x, y);
        Path2D shield = new Path2D.Double();
        shield.moveTo(16, 2);
        shield.lineTo(28, 7);
        shield.lineTo(28, 15);
        shield.curveTo(28, 22.5, 23, 27.6, 16, 30);
        shield.curveTo(9, 27.6, 4, 22.5, 4, 15);
        shield.lineTo(4, 7);
        shield.closePath();
        fill(place.createTransformedShape(shield), 255);
        Path2D tick = new Path2D.Double();
        tick.moveTo(10, 16);
        tick.lineTo(14.5, 20.5);
        tick.lineTo(22.5, 12);
        Shape drawn = new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(tick);
        fill(place.createTransformedShape(drawn), 0);
    }

    private void write(Lines lines, double x, double y) {
        double below = y;
        for (String line : lines.lines()) {
            fill(lines.letters().outline(line, lines.size(), x, below), 255);
            below += lines.size() * LEADING;
        }
    }

    private void fill(Shape shape, int light) {
        pen.setColor(new Color(light, light, light));
        pen.fill(shape);
    }

    /**
     * Returns the drawing as a PNG file with a palette. The library for images would write it, too, in five times as
     * long.
     */
    private byte[] file() {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT);
        header.put((byte) 8).put((byte) 3);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(file, "IHDR", header.array());
        chunk(file, "PLTE", palette());
        chunk(file, "IDAT", packed(rows()));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private byte[] palette() {
        ByteBuffer palette = ByteBuffer.allocate(3 * 2 * SHADES);
        for (int light : new int[] {ground == ShareCard.USUAL_GROUND ? MINT : lighter(ground), WHITE}) {
            for (int shade = 0; shade < SHADES; shade++) {
                palette.put(between(light >> 16, ground >> 16, shade))
                        .put(between(light >> 8, ground >> 8, shade))
                        .put(between(light, ground, shade));
            }
        }
        return palette.array();
    }

    private static int lighter(int color) {
        int lighter = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = color >> shift & 0xff;
            lighter = lighter << 8 | part + (0xff - part) * LIGHTER / 100;
        }
        return lighter;
    }

    /** Each row starts with a byte that says how it is written: here as it is. */
    private byte[] rows() {
        int[] drawn = ((DataBufferInt) drawing.getRaster().getDataBuffer()).getData();
        byte[] rows = new byte[HEIGHT * (WIDTH + 1)];
        int from = 0;
        for (int y = 0; y < HEIGHT; y++) {
            int first = y >= TITLE_TOP && y < TITLE_BOTTOM ? SHADES : 0;
            int to = y * (WIDTH + 1) + 1;
            for (int x = 0; x < WIDTH; x++) {
                rows[to++] = (byte) (first + (drawn[from++] & 0xff) * SHADES / 256);
            }
        }
        return rows;
    }

    private static byte[] packed(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        deflater.setInput(rows);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] part = new byte[16_384];
        while (!deflater.finished()) {
            packed.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] bytes) {
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(named);
        check.update(bytes);
        file.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        file.writeBytes(named);
        file.writeBytes(bytes);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte between(int light, int dark, int shade) {
        return (byte) ((dark & 0xff) + ((light & 0xff) - (dark & 0xff)) * shade / (SHADES - 1));
    }

    /**
     * A text in lines that fit their place.
     *
     * @param lines one below the other
     * @param letters what they are written with
     * @param size of the letters, in points
     */
    private record Lines(List<String> lines, GlyphOutlines letters, double size) {
        /** Returns a text in the largest of some sizes in which it fits; in the smallest it is cut if it does not. */
        static Lines fitting(String text, GlyphOutlines letters, double[] sizes, double width, double height) {
            for (double size : sizes) {
                List<String> lines = wrapped(text, letters, size, width);
                if (lines.size() <= fitInto(height, size) && fits(lines, letters, size, width)) {
                    return new Lines(balanced(text, lines, letters, size, width), letters, size);
                }
            }
            double smallest = sizes[sizes.length - 1];
            List<String> lines = new ArrayList<>();
            for (String line : wrapped(text, letters, smallest, width)) {
                if (lines.size() == fitInto(height, smallest)) {
                    int last = lines.size() - 1;
                    lines.set(last, cut(lines.get(last) + " " + line, letters, smallest, width));
                    break;
                }
                lines.add(letters.width(line, smallest) > width ? cut(line, letters, smallest, width) : line);
            }
            return new Lines(lines, letters, smallest);
        }

        /** Returns as many lines, as equal in width as can be: no last word is alone. */
        private static List<String> balanced(
                String text, List<String> lines, GlyphOutlines letters, double size, double width) {
            List<String> best = lines;
            for (double narrower = width - 16; narrower > width / 2; narrower -= 16) {
                List<String> tried = wrapped(text, letters, size, narrower);
                if (tried.size() > lines.size() || !fits(tried, letters, size, narrower)) {
                    return best;
                }
                best = tried;
            }
            return best;
        }

        private static int fitInto(double height, double size) {
            return Math.max(1, (int) (height / (size * LEADING)));
        }

        private static boolean fits(List<String> lines, GlyphOutlines letters, double size, double width) {
            return lines.stream().allMatch(line -> letters.width(line, size) <= width);
        }

        /** Breaks between words; a word that is wider than a line has one to itself. */
        private static List<String> wrapped(String text, GlyphOutlines letters, double size, double width) {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : text.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && letters.width(longer, size) > width) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
            return lines;
        }

        /** Returns as much of a line as fits before the sign that says that there is more. */
        private static String cut(String line, GlyphOutlines letters, double size, double width) {
            String kept = line;
            while (!kept.isEmpty() && letters.width(kept + CUT, size) > width) {
                kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
            }
            return kept.strip() + CUT;
        }

        double height() {
            return lines.size() * size * LEADING;
        }
    }
}
