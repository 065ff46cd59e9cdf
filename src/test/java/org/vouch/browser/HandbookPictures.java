package org.vouch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The pictures of the handbook: each is taken anew from the screen that it shows, and compared with the one that the
 * handbook has. With {@code -Dpictures=rewrite} it takes its place.
 */
final class HandbookPictures {
    private static final Path HANDBOOK = Path.of("src/handbook/content/pages");
    private static final Path TAKEN = Path.of("target/screenshots/handbook/pictures");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 620;

    /** A square of so many pixels is compared by its mean: letters differ from machine to machine, layouts do not. */
    private static final int SQUARE = 20;

    /**
     * So far may pictures be apart on the average, of 255. The same screen with other letters is less than 6 apart, and
     * another screen of the program more than 12.
     */
    private static final double APART = 9;

    private final Chromium browser;
    private final List<String> different = new ArrayList<>();

    HandbookPictures(Chromium browser) {
        this.browser = browser;
    }

    /** Returns the names of those that show something else than the screen. */
    List<String> different() {
        return List.copyOf(different);
    }

    /**
     * Takes a picture.
     *
     * @param name the name of its file, without an ending
     * @param address the page
     * @param from what is at the top of the picture
     */
    void take(String name, String address, String from) {
        try (BrowserContext context = browser.context(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setColorScheme(ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.navigate(address);
            page.waitForLoadState();
            // The next frame but one shows what was scrolled to.
            page.locator(from)
                    .first()
                    .evaluate("async part => { part.scrollIntoView({behavior: 'instant'});"
                            + " for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame); }");
            Files.createDirectories(TAKEN);
            Path taken = TAKEN.resolve(name + ".jpg");
            page.screenshot(new Page.ScreenshotOptions()
                    .setType(ScreenshotType.JPEG)
                    .setQuality(80)
                    .setPath(taken));
            Path shown = HANDBOOK.resolve(name + ".jpg");
            if ("rewrite".equals(System.getProperty("pictures"))) {
                Files.copy(taken, shown, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(shown)) {
                different.add(name + " is missing");
            } else if (apart(taken, shown) > APART) {
                different.add(name + " is " + apart(taken, shown) + " apart");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double apart(Path one, Path other) throws IOException {
        BufferedImage first = small(one);
        BufferedImage second = small(other);
        long sum = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                sum += Math.abs(first.getRaster().getSample(x, y, 0)
                        - second.getRaster().getSample(x, y, 0));
            }
        }
        return (double) sum / (first.getWidth() * first.getHeight());
    }

    private static BufferedImage small(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        BufferedImage small = new BufferedImage(WIDTH / SQUARE, HEIGHT / SQUARE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                picture.getScaledInstance(WIDTH / SQUARE, HEIGHT / SQUARE, java.awt.Image.SCALE_AREA_AVERAGING),
                0,
                0,
                null);
        graphics.dispose();
        return small;
    }
}
