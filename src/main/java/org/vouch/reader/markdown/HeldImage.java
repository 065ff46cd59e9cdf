package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * An image that names its address elsewhere, while the brackets around it are read: Flexmark takes it for a link, and
 * no link may hold one.
 */
final class HeldImage extends Node {
    private HeldImage(BasedSequence chars) {
        super(chars);
    }

    /** Puts another node in the place of an image, which becomes its child. */
    static HeldImage of(ImageRef image) {
        HeldImage held = new HeldImage(image.getChars());
        image.insertBefore(held);
        image.unlink();
        held.appendChild(image);
        return held;
    }

    /** Puts the image back where it was, or where that was moved. */
    void release() {
        Node image = getFirstChild();
        insertBefore(image);
        unlink();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
