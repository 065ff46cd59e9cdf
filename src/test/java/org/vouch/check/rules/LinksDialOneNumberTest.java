package org.vouch.check.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouch.model.text.Finding;

/** Links that call or text, and what a telephone makes of them. */
class LinksDialOneNumberTest {
    private static List<Finding> found(String target) {
        return Manuscripts.findings("[Call us](" + target + ") for help.\n").stream()
                .filter(each -> each.rule().equals("link-dials"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tel:1-800-662-HELP | write tel:18006624357",
                "tel:+1-800-662-HELP | write tel:+18006624357",
                "tel:919-555-0142%20(24/7) | write tel:9195550142",
                "tel:988%20press%202 | write tel:988",
                "tel:919-555-0142x12 | write tel:9195550142,12",
                "tel:9195550142;postd=12 | write tel:9195550142",
                "tel:+44(0)2079460018 | write tel:+442079460018",
                "tel:555-0142 | write all ten digits, as in 919-555-0142",
                "tel:us | write its digits, as in 1-800-662-4357",
                "tel: | write its digits, as in 1-800-662-4357",
                "sms:741741&body=HOME | write the number and the words of the message, as in sms:741741?body=HOME",
                "sms:741741;body=HOME | write the number and the words of the message, as in sms:741741?body=HOME",
                "sms:HOME%20to%20741741 | write the number and the words of the message, as in sms:741741?body=HOME",
                "sms:1-800-662-HELP | write sms:18006624357"
            })
    void what_telephones_dial_otherwise_is_an_error(String target, String fix) {
        List<Finding> found = found(target);
        assertEquals(1, found.size(), target);
        assertEquals(fix, found.get(0).fix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:988",
                "TEL:988",
                "tel:+1-800-662-4357",
                "tel:1.800.662.4357",
                "tel:(919)555-0142",
                "tel:+19195550142;ext=12",
                "tel:+19195550142,12",
                "tel:+19195550142,,,12",
                "tel:+442079460018",
                "sms:988",
                "sms:741741?body=HOME",
                "sms:741741?body=HOME%20please",
                "sms:741741?&body=HOME",
                "mailto:help@example.org",
                "https://example.org/tel:x"
            })
    void one_number_is_fine(String target) {
        assertEquals(List.of(), found(target));
    }
}
