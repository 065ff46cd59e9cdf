package org.vouch.service.importing;

/** An export of a clinic that does not exist, with an item of each kind. */
final class MadeExport {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><title>Old Clinic</title><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
            <wp:base_blog_url>https://old.example.org</wp:base_blog_url>
            <wp:author><wp:author_id>7</wp:author_id><wp:author_login>jane</wp:author_login><wp:author_display_name>Jane Doe</wp:author_display_name></wp:author>
            """;

    private MadeExport() {}

    static String text() {
        return HEAD
                + item(
                        20,
                        "post",
                        "publish",
                        "what-is-iop",
                        "What is IOP?",
                        "One <a href=\"https://www.old.example.org/about-us/about/\">about us</a> and"
                                + " <a href=\"/?p=21#fees\">costs</a>, not <a href=\"https://other.example/\">gone</a>.\n\nSecond line\nthird.",
                        subject("category", "levels-of-care", "Levels of care") + subject("post_tag", "costs", "Costs")
                                + reviewed("7", "20240201")
                                + meta("_yoast_wpseo_metadesc", "IOP explained %%sep%% %%sitename%%")
                                + meta("_wp_old_slug", "iop-old")
                                + "<wp:comment><wp:comment_author_email>patient@example.org</wp:comment_author_email>"
                                + "<wp:comment_author_IP>203.0.113.9</wp:comment_author_IP><wp:comment_content>My own story"
                                + "</wp:comment_content></wp:comment>")
                + item(
                        21,
                        "post",
                        "publish",
                        "costs",
                        "Costs",
                        "<h2>Fees</h2>What it costs. [cta_box id=\"3\"]"
                                + "<form><label>Your name</label><input name=\"n\"></form>"
                                + "<img src=\"https://i0.wp.com/old.example.org/wp-content/uploads/2023/05/room-300x200.jpg?w=300\">",
                        reviewed("7", "20240202"))
                + item(
                        22,
                        "page",
                        "publish",
                        "about",
                        "About us",
                        "We are here.",
                        "<wp:post_parent>23</wp:post_parent>")
                + item(23, "page", "publish", "team", "Team", "The team.", meta("medical_reviewer", "7"))
                + item(
                        24,
                        "post",
                        "publish",
                        "detox",
                        "Detox",
                        "Detox takes days.",
                        subject("category", "levels-of-care", "Levels of care") + reviewed("12", "20240203"))
                + item(25, "post", "draft", "", "Soon", "Not yet.", "")
                + item(
                        26,
                        "post",
                        "private",
                        "confidential",
                        "Confidential minutes",
                        "Confidential words",
                        meta("medical_reviewer", "Confidential"))
                + item(
                        27,
                        "post",
                        "publish",
                        "locked",
                        "Confidential too",
                        "Confidential words",
                        "<wp:post_password>s3cret</wp:post_password>")
                + item(28, "post", "trash", "old", "Old", "Old words", "")
                + item(
                        30,
                        "attachment",
                        "inherit",
                        "room",
                        "room",
                        "",
                        "<wp:post_parent>21</wp:post_parent>"
                                + "<wp:attachment_url>https://old.example.org/wp-content/uploads/2023/05/room-scaled.jpg</wp:attachment_url>"
                                + meta("_wp_attachment_image_alt", "A bright room"))
                + item(31, "nav_menu_item", "publish", "31", "", "", "")
                + "</channel></rss>\n";
    }

    /** Pages in Spanish, which every site can show, and in German, which this one cannot. */
    static String inLanguages() {
        return HEAD
                + item(
                        1,
                        "post",
                        "publish",
                        "detox",
                        "Detox",
                        "Venga a <a href=\"/clinica/\">la clínica</a>.",
                        subject("language", "es", "Español"))
                + item(2, "post", "publish", "clinica", "La clínica", "Aquí.", subject("language", "es", "Español"))
                + item(3, "post", "publish", "entzug", "Entzug", "Hier.", subject("language", "de", "Deutsch"))
                + "</channel></rss>\n";
    }

    /** Pages with their translations: two as Polylang says it, the translation first, and two as WPML does. */
    static String translated() {
        String group = subject("post_translations", "pll_5f1", "pll_5f1");
        return HEAD
                + item(1, "post", "publish", "costos", "Costos", "Hola.", subject("language", "es", "Español") + group)
                + item(2, "post", "publish", "costs", "Costs", "Hello.", subject("language", "en", "English") + group)
                + item(3, "page", "publish", "team", "Team", "Us.", wpml("en"))
                + item(4, "page", "publish", "equipo", "Equipo", "Nosotros.", wpml("es"))
                + "</channel></rss>\n";
    }

    private static String wpml(String language) {
        return meta("_wpml_import_language_code", language) + meta("_wpml_import_translation_group", "42");
    }

    /** An export of just these items. */
    static String of(String... items) {
        return HEAD + String.join("", items) + "</channel></rss>\n";
    }

    /** A post with a text and further elements. */
    static String post(int id, String status, String slug, String content, String more) {
        return item(id, "post", status, slug, slug, content, more);
    }

    /** A page that nobody gave a title. */
    static String untitled() {
        return HEAD + item(1, "post", "publish", "x", "", "Words.", "") + "</channel></rss>\n";
    }

    static String item(int id, String type, String status, String slug, String title, String content, String more) {
        String above = slug.equals("about") ? "about-us/" : "";
        String link = status.equals("draft")
                ? "https://old.example.org/?p=" + id
                : "https://old.example.org/" + above + slug + "/";
        return "<item><title><![CDATA[" + title + "]]></title><link>" + link + "</link><dc:creator>jane</dc:creator>\n"
                + "<content:encoded><![CDATA[" + content
                + "]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>\n"
                + "<wp:post_id>" + id + "</wp:post_id><wp:post_date>2023-05-06 08:00:00</wp:post_date><wp:post_name>"
                + slug
                + "</wp:post_name><wp:status>" + status + "</wp:status><wp:post_type>" + type + "</wp:post_type>" + more
                + "</item>\n";
    }

    static String subject(String kind, String slug, String name) {
        return "<category domain=\"" + kind + "\" nicename=\"" + slug + "\"><![CDATA[" + name + "]]></category>";
    }

    private static String reviewed(String by, String day) {
        return meta("medical_reviewer", by) + meta("_medical_reviewer", "field_1") + meta("review_date", day);
    }

    static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value><![CDATA[" + value
                + "]]></wp:meta_value></wp:postmeta>";
    }
}
