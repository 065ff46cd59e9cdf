package org.vouch.service.reviewing;

import org.vouch.site.view.BodyView;

/**
 * Where links and pictures of a sheet lead when it is shown at another address than the site.
 *
 * @param site is before addresses of the site, such as {@code http://127.0.0.1:4747}
 * @param pictures the path below which the sheet's own address serves the pictures of the site, such as
 *     {@code /_desk/picture/}
 */
public record SheetAddresses(String site, String pictures) {
    /** Returns a part of a page with its picture, if it is one, at the sheet's own address. */
    public BodyView.Part moved(BodyView.Part part, String basePath) {
        return part instanceof BodyView.Part.Picture picture
                ? new BodyView.Part.Picture(
                        pictures + picture.src().substring(basePath.length() + 1),
                        picture.alt(),
                        picture.title(),
                        picture.width(),
                        picture.height(),
                        "",
                        "",
                        picture.later())
                : part;
    }
}
