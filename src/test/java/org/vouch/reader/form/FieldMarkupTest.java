package org.vouch.reader.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Don&#8217;t wait                 | Don’t wait",
                "Don&#x2019;t wait                | Don’t wait",
                "It&#146;s safe                   | It’s safe",
                "Costs &amp; care                 | Costs & care",
                "Costs &amp;amp; care             | Costs & care",
                "&ldquo;Yes&rdquo; &ndash; now    | “Yes” – now",
                "A&ntilde;o                       | Año",
                "<em>Alcohol</em> and you         | Alcohol and you",
                "<span class='x'>Now</span><br/>  | Now",
                "**Alcohol** and __you__          | Alcohol and you",
                "*Alcohol* and `you`              | Alcohol and you",
                "Read [the law](https://a.org/b)  | Read the law",
                "'# What it is'                   | What it is",
                "&lt;em&gt;Now&lt;/em&gt;         | Now",
                "_Alcohol_ and (_you_)            | Alcohol and (you)",
                "Now ~~or later~~                 | Now or later",
                "Costs <!-- later --> and care    | Costs and care",
                "Costs<script>alert(1)</script>   | Costs",
                "<STYLE type='a'>p {}</STYLE>Now  | Now",
                "<center>Now</center><hr>         | Now",
                "Costs &amp care                  | Costs & care",
                "5&nbsp mg                        | 5\u00A0 mg",
                "Don&#8217t wait                  | Don’t wait",
                "\u00BFQu&eacute &Ntilde?         | \u00BFQué Ñ?"
            })
    void marks_are_taken_out(String text, String plain) {
        assertEquals(plain, FieldMarkup.plain(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Costs & care",
                "AT&T; R&D; Q&A",
                "5 * 3 * 2",
                "Costs* and fees*",
                "#1 cause of death",
                "C# and F#",
                "snake__case__name",
                "a < b and c > d",
                "Under < 21 years",
                "[sic] (see below)",
                "Tom's `quote",
                "&unknown; name",
                "2 ** 3 ** 4",
                "Ask (a) nurse_name, _you or",
                "a~~b and ~5 mg",
                "a&b=c&copy=1&amp=2",
                "R&Dx, AT&amped",
                "5 <!- 6"
            })
    void plain_text_stays(String text) {
        assertEquals(text, FieldMarkup.plain(text));
    }
}
