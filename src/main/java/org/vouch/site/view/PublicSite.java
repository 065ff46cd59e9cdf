package org.vouch.site.view;

/**
 * What readers will meet, made of what the gate let through. Only {@link SiteAssembly#forReaders} makes one; nothing
 * else can be published.
 */
public final class PublicSite {
    private final Site site;

    PublicSite(Site site) {
        this.site = site;
    }

    /** Returns what it holds. */
    public Site site() {
        return site;
    }
}
