package org.vouch.site.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vouch.model.text.Fingerprint;

/**
 * One page of the finished site. Its view is made when it is printed, so that all views are never held at once.
 *
 * @param file the file below the output folder
 * @param address the address, from the root of the site
 * @param language the language tag
 * @param listed whether it belongs in the sitemap
 * @param modified the day of its last substantive change, if anybody said it
 * @param source the fingerprint of the file that an author wrote; empty for a page that nobody wrote
 * @param share the picture that is beside links to it elsewhere, if it has one of its own
 * @param alternates tells where search engines find the page in every language; asked when all pages are known
 * @param view makes what its template sees; gives equal views whenever it is asked
 */
public record OutputPage(
        String file,
        String address,
        String language,
        boolean listed,
        Optional<LocalDate> modified,
        Optional<Fingerprint> source,
        Optional<ShareView> share,
        Supplier<List<HeadView.AlternateView>> alternates,
        Supplier<PageView> view) {}
