package org.vouch.reader.html;

/**
 * Something of a foreign page that its Markdown does not hold, or holds in another form.
 *
 * @param kind what kind of thing it is
 * @param what the thing itself, for somebody who looks for it
 */
public record Loss(Kind kind, String what) {
    /** What can be lost, each with what to do about it. */
    public enum Kind {
        /** A form. */
        FORM("a form is left out", "link to a page with the form, or give a telephone number"),
        /** A program. */
        SCRIPT("a script is left out", "say in words what readers saw there"),
        /** A film, a map, a player of another site. */
        EMBED("what another site showed here became a link", "say in words what it shows"),
        /** What WordPress made anew for each reader. */
        DYNAMIC(
                "WordPress made this list anew for each reader, and its words are not in the export",
                "write it, or link to a page"),
        /** Merged cells. */
        MERGED_CELLS(
                "a table with merged cells has empty cells now",
                "look whether each cell still says what it belongs to"),
        /** A table that lays out. */
        TABLE_LIST(
                "a table with lists, headings or tables in its cells became a list",
                "look whether the order of the words still makes sense"),
        /** Lines in a cell. */
        CELL_LINES("line breaks in a table became blanks", "look whether each cell can still be read"),
        /** Emphasis that Markdown cannot hold. */
        STYLE(
                "words inside of a word were set apart, and are not any more",
                "nothing, if the words speak for themselves"),
        /** A part that is read as something else with its styles. */
        WRITTEN_PLAIN(
                "words were set apart in a way that cannot be written, and are not any more",
                "nothing, if the words speak for themselves"),
        /** A heading that readers press to unfold what is below it. */
        SUMMARY_HEADING(
                "a heading that readers press to unfold a part is the title of that part, and no heading any more",
                "nothing, if readers do not look for it among the headings"),
        /** A list of terms. */
        TERMS("a list of terms became paragraphs", "nothing, if the words speak for themselves"),
        /** An address that no page of a clinic may lead to. */
        REFUSED_LINK("a link is left out, for no page may lead there", "link to something else, or nothing"),
        /** A link to a part of the page that is not there. */
        LOST_ANCHOR(
                "a link to a part of this page is left out, for the part has no name any more", "link to a heading"),
        /** A link to what was not brought. */
        LOST_LINK("a link is left out, for what it led to is not brought", "link to another page, or nothing"),
        /** A mark in angle brackets that is no element of HTML. */
        UNKNOWN_TAG(
                "a mark in angle brackets, of which browsers show only what is in it, is left out",
                "write what it stood for, if readers need it"),
        /** A link that holds nothing that a link can hold. */
        EMPTY_LINK(
                "a link is left out, for it was around other links or around what is not brought",
                "link to it from words, if readers need it"),
        /** A picture of another site. */
        FOREIGN_IMAGE(
                "a picture of another site became a link, for pages show only pictures of their own",
                "put a copy beside the page, if you may, and show that"),
        /** A picture that the style of a part showed. */
        BACKGROUND("a background picture is left out", "put it on the page as a picture, if it says anything"),
        /** A picture that is drawn. */
        DRAWING("a drawing in the page's own code is left out", "put the picture into a file, if it says anything"),
        /** A part of a page builder that has no line in the table of them. */
        BUILDER_PART(
                "nobody knows what this part of a builder showed; the words that it keeps came as paragraphs",
                "compare the place with the old page"),
        /** A shortcode that somebody decided about. */
        SHORTCODE(
                "what a shortcode says is left out, as import.yaml or the built-in table wants it",
                "nothing, if readers do not miss it");

        private final String sentence;
        private final String advice;

        Kind(String sentence, String advice) {
            this.sentence = sentence;
            this.advice = advice;
        }

        /** Returns what happened, in a sentence. */
        public String sentence() {
            return sentence;
        }

        /** Returns what an editor can do. */
        public String advice() {
            return advice;
        }
    }
}
