package org.vouch.site.view;

/**
 * The picture of one article that is beside links to it elsewhere.
 *
 * @param path where it is published, below the output folder
 * @param url its whole address
 * @param site the name of the site, which is in it
 * @param title the name of the article, which is in it
 * @param review who vouches for the article, and since when, in the words that are in it
 * @param mark a word that is across it, if the site is a demonstration; else empty
 * @param ground the color of the whole picture below its words: red, green and blue, eight bits each
 */
public record ShareView(String path, String url, String site, String title, String review, String mark, int ground) {}
