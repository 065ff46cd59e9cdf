package org.vouch.reader.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Opens an image and paints it upright and smaller. The same image gives the same bytes. */
final class Painting {
    private static final float QUALITY = 0.82f;

    private final ImageKind kind;
    private final BufferedImage upright;

    private Painting(ImageKind kind, BufferedImage upright) {
        this.kind = kind;
        this.upright = upright;
    }

    /**
     * Opens an image.
     *
     * @throws BrokenImage if its pixels cannot be read
     */
    static Painting open(PlainImage image) throws BrokenImage {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(image.kind().ending()).next();
        // Never through a file: what is read from memory stays in memory.
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image.bytes()))) {
            reader.setInput(in, true, true);
            BufferedImage picture = inNumbers(reader.read(0));
            Orientation lies = Orientation.typeOf(image.orientation());
            return new Painting(
                    image.kind(),
                    lies == Orientation.TOP_LEFT
                            ? picture
                            : ExifFilterUtils.getFilterForOrientation(lies).apply(picture));
        } catch (IOException | RuntimeException broken) {
            throw new BrokenImage("cannot be opened; save it anew as an ordinary picture (RGB, not CMYK)");
        } finally {
            reader.dispose();
        }
    }

    /**
     * Returns a picture whose grays are as bright as a browser shows them: for Java the numbers of a gray PNG are
     * amounts of light, and 128 would become 188.
     */
    private static BufferedImage inNumbers(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        if (model instanceof IndexColorModel || model.getColorSpace() != ColorSpace.getInstance(ColorSpace.CS_GRAY)) {
            return picture;
        }
        Raster samples = picture.getRaster();
        int most = (1 << model.getComponentSize(0)) - 1;
        int width = picture.getWidth();
        BufferedImage plain = new BufferedImage(
                width,
                picture.getHeight(),
                model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int bands = samples.getNumBands();
        int[] row = new int[width * bands];
        int[] colours = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            samples.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int gray = (row[x * bands] * 255 + most / 2) / most;
                int alpha = bands == 1 ? 255 : (row[x * bands + 1] * 255 + most / 2) / most;
                colours[x] = (alpha << 24) | (gray << 16) | (gray << 8) | gray;
            }
            plain.setRGB(0, y, width, 1, colours, 0, width);
        }
        return plain;
    }

    /** Returns the picture in its own kind. */
    byte[] whole() throws IOException {
        return encoded(painted(upright.getWidth()));
    }

    private BufferedImage resized(int width) throws IOException {
        int type = isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        return Thumbnails.of(upright).width(width).imageType(type).asBufferedImage();
    }

    /** Returns the picture with a width, in pixels. */
    BufferedImage painted(int width) throws IOException {
        BufferedImage sized = width == upright.getWidth() ? upright : resized(width);
        return sized.getType() == BufferedImage.TYPE_INT_RGB || sized.getType() == BufferedImage.TYPE_INT_ARGB
                ? sized
                : inPlainColours(sized);
    }

    private boolean isOpaque() {
        return kind == ImageKind.JPEG || !upright.getColorModel().hasAlpha();
    }

    private BufferedImage inPlainColours(BufferedImage picture) {
        BufferedImage plain = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        plain.getGraphics().drawImage(picture, 0, 0, null);
        return plain;
    }

    /** Returns a picture that was painted as a file of the kind that was opened. */
    byte[] encoded(BufferedImage picture) throws IOException {
        Iterator<ImageWriter> writers =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), kind.ending());
        return written(writers.next(), picture, param -> {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(kind == ImageKind.JPEG ? QUALITY : 0f);
            if (kind == ImageKind.JPEG) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
        });
    }

    static byte[] written(ImageWriter writer, BufferedImage picture, Consumer<ImageWriteParam> how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            how.accept(param);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
