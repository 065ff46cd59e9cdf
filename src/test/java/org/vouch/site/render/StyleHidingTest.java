package org.vouch.site.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleHidingTest {
    private static List<String> said(String style) {
        return StyleHiding.in(style).stream().map(StyleHiding::said).toList();
    }

    /** What somebody would write who may change the style and has no key. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".crisis { display: none }",
                ".review{display:none!important}",
                "main p { DISPLAY : NONE ; }",
                "p { d\\69splay: n\\6f ne }",
                "p { display: /* x */ none }",
                ":root { --off: none } p { display: var(--off) }",
                "@media screen { @supports (display: grid) { .prose p:nth-child(2) { visibility: hidden } } }",
                ".prose { p { opacity: .05 } }",
                "p { opacity: 0.0 }",
                "p { font-size: 0 }",
                "p { font-size: .01px }",
                "p { font-size: 2px }",
                "p { font-size: 1vw }",
                "p { font-size: clamp(0px, 1vw, 2rem) }",
                "p { font: 0/0 a }",
                "p { line-height: 0 }",
                "p { color: transparent }",
                "p { color: #fcfaf6 }",
                "p { color: rgb(0 0 0 / 0) }",
                "p { color: var(--paper) }",
                "p { background: #123; color: #123 }",
                "p { background: #123456; color: #123457 }",
                "@media (prefers-color-scheme: dark) { p { color: #0f1817 } }",
                "p { -webkit-text-fill-color: transparent }",
                "p { text-indent: -9999px }",
                "p { text-indent: 100em }",
                "p { position: absolute; left: 0 }",
                "p { margin-left: -9999px }",
                "p { transform: scale(0) }",
                "p { transform: translateX(-900px) }",
                "p { clip-path: inset(50%) }",
                "p { max-height: 0; overflow: hidden }",
                "p { block-size: 1px; overflow: hidden }",
                "p { height: 3.5px; overflow: hidden }",
                "p { height: calc(1px - 1px); overflow: hidden }",
                "p { height: min(0px, 1em); overflow: hidden }",
                "p { max-width: 2%; overflow: hidden }",
                "p { width: 0.2em; overflow: hidden }",
                "p { filter: opacity(0) }",
                "p { zoom: 0 }",
                "p { content-visibility: hidden }",
                "@keyframes gone { to { opacity: 0 } }",
                ".tags, .review { display: none }",
                ".tags:has(~ .review) ~ .review { display: none }",
                ".tagsy { display: none }",
                ".crisis:not(.tags) { display: none }",
                "p { display: none"
            })
    void a_style_that_hides_words_is_found(String style) {
        assertEquals(1, said(style).size(), style + " gives " + said(style));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@font-face { font-family: Mine; src: url(\"a;b{}.woff2\") format(\"woff2\") }",
                "body { font-family: Mine, sans-serif; font-size: 1.125rem; line-height: 1.7; color: #1c2a29 }",
                ".hero { background: #123456 url(dots.svg) right / 8rem no-repeat; color: #fff; padding: 2rem 0 }",
                ".site-header a { color: #fff }",
                ".site-footer a { color: #fff }",
                ".tags, .beside { display: none }",
                "nav.languages > li { display: none }",
                "h1 { font-size: clamp(1.6rem, 1rem + 2vw, 3rem); letter-spacing: -.02em; text-wrap: balance }",
                "h2 { color: var(--brand); margin-block: 2rem .5rem; margin-left: -2px; text-indent: 0 }",
                "@media (min-width: 60em) { .prose { display: grid; max-inline-size: 44em; width: 100% } }",
                "@media (prefers-color-scheme: dark) { p { color: #e8efec } }",
                ".teaser:hover { transform: translateY(-2px) }",
                "p { opacity: .9; filter: none; clip-path: none; position: relative }",
                "/* p { display: none } */ a { color: inherit } b { color: red }",
                "p::before { content: \"{ display: none }\" }",
                ":root { --brand: #7a1f5c; --radius: 0 }",
                "p { border: 0; margin: 0; padding: 0 }",
                "img { height: 1.5rem; width: 40px; max-width: 100%; max-height: none }",
                "div { width: calc(100% - 2rem); max-width: min(100%, 40rem); font: 700 1rem/1.2 serif }"
            })
    void a_style_that_only_dresses_words_is_not(String style) {
        assertEquals(List.of(), said(style), style);
    }

    @Test
    void the_place_is_where_it_is_said() {
        String style = "a { color: inherit; }\n.crisis { margin: 0;\n  display: none; }";
        StyleHiding hidden = StyleHiding.in(style).get(0);
        assertEquals("display: none", style.substring(hidden.start(), hidden.start() + hidden.length()));
        assertEquals(".crisis", hidden.selector());
    }
}
