package org.vouch.reader.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The letters of one face, as outlines that travel in the program: what is written with them is the same on every
 * machine, also where there is no font. They are those of Western and Cyrillic writing.
 */
final class GlyphOutlines {
    /** The letters of titles. */
    static final GlyphOutlines TITLE = read("serif-bold.txt");

    /** The letters of everything else. */
    static final GlyphOutlines TEXT = read("sans.txt");

    /** Of so many units is the size of a letter. */
    private static final double UNITS = 1000;

    /** A letter's line in its file, after its number. */
    private final Map<Integer, String> lines;

    /** How much nearer two letters are, in units, by both of them. */
    private final Map<Long, Integer> nearer;

    private GlyphOutlines(Map<Integer, String> lines, Map<Long, Integer> nearer) {
        this.lines = lines;
        this.nearer = nearer;
    }

    private static GlyphOutlines read(String name) {
        Map<Integer, String> lines = new HashMap<>();
        Map<Long, Integer> nearer = new HashMap<>();
        try (InputStream in = GlyphOutlines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its letters, " + name);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList()) {
                int space = line.indexOf(' ');
                if (line.startsWith("+")) {
                    int second = line.indexOf(' ', space + 1);
                    nearer.put(
                            pair(Integer.parseInt(line, 1, space, 16), Integer.parseInt(line, space + 1, second, 16)),
                            Integer.parseInt(line, second + 1, line.length(), 10));
                } else {
                    lines.put(Integer.parseInt(line, 0, space, 16), line.substring(space + 1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program lacks its letters, " + name, unreadable);
        }
        return new GlyphOutlines(lines, nearer);
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /** Returns whether there is an outline of a letter or sign. */
    boolean has(int codePoint) {
        return lines.containsKey(codePoint);
    }

    /** Returns how wide a text is, in points; every sign of it must be one of these. */
    double width(String text, double size) {
        int units = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int letter = text.codePointAt(i);
            units += nearer(before, letter) + step(line(letter));
            before = letter;
        }
        return units * size / UNITS;
    }

    /** Returns the outline of a text whose first letter is at a point, on the line that runs below the letters. */
    Path2D outline(String text, double size, double x, double y) {
        Path2D outline = new Path2D.Double();
        double scale = size / UNITS;
        double at = x;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int letter = text.codePointAt(i);
            String line = line(letter);
            at += scale * nearer(before, letter);
            int space = line.indexOf(' ');
            if (space > 0) {
                Path2D drawn = outline(line, space + 1);
                drawn.transform(new AffineTransform(scale, 0, 0, -scale, at, y));
                outline.append(drawn, false);
            }
            at += scale * step(line);
            before = letter;
        }
        return outline;
    }

    private String line(int letter) {
        String line = lines.get(letter);
        if (line == null) {
            throw new IllegalArgumentException("there is no letter " + Character.toString(letter));
        }
        return line;
    }

    private int nearer(int first, int second) {
        return nearer.getOrDefault(pair(first, second), 0);
    }

    /** Returns how far the next letter is, in units. */
    private static int step(String line) {
        int space = line.indexOf(' ');
        return Integer.parseInt(line, 0, space > 0 ? space : line.length(), 10);
    }

    /** Reads an outline: M moves, L draws a line, Q a curve by a point, Z closes; between them are whole numbers. */
    private static Path2D outline(String line, int from) {
        Path2D path = new Path2D.Double();
        int at = from;
        while (at < line.length()) {
            char command = line.charAt(at++);
            int[] numbers = new int[4];
            int count = 0;
            while (at < line.length() && !Character.isUpperCase(line.charAt(at))) {
                int end = at;
                while (end < line.length() && (line.charAt(end) == '-' || Character.isDigit(line.charAt(end)))) {
                    end++;
                }
                numbers[count++] = Integer.parseInt(line, at, end, 10);
                at = end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
            }
            switch (command) {
                case 'M' -> path.moveTo(numbers[0], numbers[1]);
                case 'L' -> path.lineTo(numbers[0], numbers[1]);
                case 'Q' -> path.quadTo(numbers[0], numbers[1], numbers[2], numbers[3]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
