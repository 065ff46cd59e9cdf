package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page or a file that lies elsewhere, or was called otherwise by another program. */
class NamedAlikeTest {
    private static final List<String> SITE = List.of(
            "/",
            "/about/",
            "/articles/cost/fees.pdf",
            "/articles/cost/iop/",
            "/articles/family/talk/",
            "/articles/programs/iop/",
            "/articles/sleep/",
            "/articles/sleep/night.png",
            "/es/articles/sleep/");

    private static Optional<String> meant(String written, String language) {
        return new NamedAlike(SITE, Set.of("es")).of(written, language);
    }

    @ParameterizedTest
    @CsvSource({
        "content/articles/about.md, /about/",
        "/about.html, /about/",
        "/About.PHP, /about/",
        "/about/index.html, /about/",
        "/content/pages/about.md, /about/",
        "content/articles/talk.markdown, /articles/family/talk/",
        "/2024/01/talk/, /articles/family/talk/",
        "/articles//family//talk, /articles/family/talk/",
        "content/articles/\\family\\talk.md, /articles/family/talk/",
        "content/articles/“/articles/family/talk/”, /articles/family/talk/",
        "/wp-content/uploads/2024/01/fees.pdf, /articles/cost/fees.pdf",
        "/wp-content/uploads/night-300x200.png, /articles/sleep/night.png",
        "/old/programs/iop.htm, /articles/programs/iop/",
        "content/articles/cost/iop.es.md, /articles/cost/iop/",
    })
    void finds_the_page_or_file_of_that_name(String written, String meant) {
        assertEquals(Optional.of(meant), meant(written, "en"));
    }

    @ParameterizedTest
    @CsvSource({"/iop/", "/gone.html", "/", "/index.html", "/articles/", "/talks/", "fees.png"})
    void proposes_nothing_where_none_or_several_are_called_so(String written) {
        assertEquals(Optional.empty(), meant(written, "en"));
    }

    @Test
    void stays_in_the_language_of_the_page() {
        assertEquals(Optional.of("/articles/sleep/"), meant("/sleep.html", "en"));
        assertEquals(Optional.of("/es/articles/sleep/"), meant("/sleep.html", "es"));
        assertEquals(Optional.of("/about/"), meant("/about.html", "es"));
    }
}
