package org.vouch.service.deploying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.text.UrlPath;
import org.vouch.store.publish.PublishedManifest;
import org.vouch.store.publish.PublishedManifest.PublishedPage;

/**
 * What a deploy changes for readers, page by page; each is named by its address and what its review is worth.
 *
 * @param appear the pages that come
 * @param change the pages with other words
 * @param around how many pages change around their words alone: menus, lists, dates
 * @param go the pages that readers will find no more
 */
public record PageChanges(List<String> appear, List<String> change, int around, List<String> go) {
    /** Copies the lists in. */
    public PageChanges {
        appear = List.copyOf(appear);
        change = List.copyOf(change);
        go = List.copyOf(go);
    }

    /**
     * Compares the pages of two manifests.
     *
     * @param before what the host has; empty if it has none
     * @param reviewsBefore what the host says of the reviews of its pages
     * @param after what it will have
     * @param reviews what that says of the reviews of its pages
     */
    static PageChanges between(
            Optional<PublishedManifest> before,
            PublishedReviews reviewsBefore,
            PublishedManifest after,
            PublishedReviews reviews) {
        SortedMap<String, PublishedPage> old = before.<SortedMap<String, PublishedPage>>map(PublishedManifest::pages)
                .orElseGet(TreeMap::new);
        List<String> appear = new ArrayList<>();
        List<String> change = new ArrayList<>();
        int around = 0;
        for (Map.Entry<String, PublishedPage> page : after.pages().entrySet()) {
            PublishedPage was = old.get(page.getKey());
            if (was == null) {
                appear.add(named(page.getKey(), after, reviews));
            } else if (!was.source().equals(page.getValue().source())) {
                change.add(named(page.getKey(), after, reviews));
            } else if (!was.bytes().equals(page.getValue().bytes())) {
                around++;
            }
        }
        List<String> go = new ArrayList<>();
        before.ifPresent(manifest -> old.keySet().stream()
                .filter(address -> !after.pages().containsKey(address))
                .forEach(address -> go.add(named(address, manifest, reviewsBefore))));
        return new PageChanges(appear, change, around, go);
    }

    private static String named(String address, PublishedManifest manifest, PublishedReviews reviews) {
        return address
                + reviews.of(manifest.site() + UrlPath.encoded(address))
                        .map(said -> " (" + said + ")")
                        .orElse("");
    }
}
