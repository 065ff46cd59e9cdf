package org.vouch.site.view;

/**
 * The picture of one article that stands beside links to it elsewhere.
 *
 * @param path where it is published, below the output folder
 * @param url its whole address
 * @param site the name of the site, which stands in it
 * @param title the name of the article, which stands in it
 * @param review who vouches for the article, and since when, in the words that stand in it
 * @param mark a word that stands across it, if the site is a demonstration; else empty
 */
public record ShareView(String path, String url, String site, String title, String review, String mark) {}
