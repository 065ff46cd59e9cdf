package org.vouch.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouch.model.text.PhoneReading.Refused;

/** What editors write for a telephone number, and what a telephone would dial. */
class PhoneReadingTest {
    @ParameterizedTest
    @CsvSource({
        "988, tel:988",
        "911, tel:911",
        "741741, tel:741741",
        "741-741, tel:741741",
        "116 123, tel:116123",
        "13 11 14, tel:131114",
        "3114, tel:3114",
        "1-800-662-4357, tel:18006624357",
        "1.800.662.4357, tel:18006624357",
        "800 662 4357, tel:8006624357",
        "(919) 555-0142, tel:9195550142",
        "+1 (919) 555-0142, tel:+19195550142",
        "1 (919) 555 0142, tel:19195550142",
        "919-555-0142, tel:9195550142",
        "919‑555‑0142, tel:9195550142",
        "+1 919–555–0142, tel:+19195550142",
        "１-８００-６６２-４３５７, tel:18006624357",
        "1-800-662-HELP, tel:18006624357",
        "1-800-662-HELP (4357), tel:18006624357",
        "1-800-662-4357 (HELP), tel:18006624357",
        "800-273-TALK (8255), tel:8002738255",
        "1-800-QUIT-NOW, tel:18007848669",
        "1-800-784-8669 (QUIT-NOW), tel:18007848669",
        "1-800-QUIT-NOW (1-800-784-8669), tel:18007848669",
        "1-800-MEDICARE, tel:18006334227",
        "1-800-MEDICARE (1-800-633-4227), tel:18006334227",
        "1-800-4-A-CHILD, tel:18004224453",
        "+1-888-NYC-WELL, tel:+18886929355",
        "1-855-DIAL-211, tel:18553425211",
        "1-855-DÉJELO-YA, tel:18553353569",
        "1-855-DÉJELO-YA (335-3569), tel:18553353569",
        "'919-555-0142 ext. 12', 'tel:9195550142,12'",
        "'919-555-0142, ext 12', 'tel:9195550142,12'",
        "+1-919-555-0142x12, 'tel:+19195550142,12'",
        "(919) 555-0142 extension 4711, 'tel:9195550142,4711'",
        "+34 912 345 678 extensión 3, 'tel:+34912345678,3'",
        "919-555-0142 #7, 'tel:9195550142,7'",
        "1-800-662-HELP ext. 2, 'tel:18006624357,2'",
        "+44 20 7946 0018, tel:+442079460018",
        "+44 (20) 7946 0018, tel:+442079460018",
        "+39 06 1234 5678, tel:+390612345678",
        "+39 (06) 12345678, tel:+390612345678",
        "+49 30 1234567, tel:+49301234567",
        "+52 55 1234 5678, tel:+525512345678"
    })
    void one_number_dials_what_it_says(String written, String address) {
        PhoneNumber number = PhoneReading.of(written)
                .number()
                .orElseThrow(() -> new AssertionError(PhoneReading.of(written).toString()));
        assertEquals(address, number.callAddress());
        assertEquals(written, number.shown());
    }

    @ParameterizedTest
    @CsvSource({
        "Call us, NO_DIGITS, ''",
        "the front desk, NO_DIGITS, ''",
        "988 or 911, SEVERAL, ''",
        "988 911, SEVERAL, ''",
        "988/911, SEVERAL, ''",
        "'919-555-0142, 919-555-0143', SEVERAL, ''",
        "919-555-0142 / 0143, MORE_THAN_A_NUMBER, 919-555-0142",
        "919-555-0142 919-555-0143, SEVERAL, ''",
        "+1-919-555-0142 and +1-919-555-0143, SEVERAL, ''",
        "988 or text HOME to 741741, SEVERAL, ''",
        "'988, then press 2 for Spanish', MORE_THAN_A_NUMBER, 988",
        "988 press 1, MORE_THAN_A_NUMBER, 988",
        "988 ext. 2, MORE_THAN_A_NUMBER, 988",
        "988 (press 1), MORE_THAN_A_NUMBER, 988",
        "988 LIFELINE, MORE_THAN_A_NUMBER, 988",
        "988 Lifeline, MORE_THAN_A_NUMBER, 988",
        "+1-919-555-0142 (24/7), MORE_THAN_A_NUMBER, +1-919-555-0142",
        "1-800-662-4357 24/7, MORE_THAN_A_NUMBER, 1-800-662-4357",
        "(919) 555-0142 (day), MORE_THAN_A_NUMBER, (919) 555-0142",
        "Since 1998: 919-555-0142, MORE_THAN_A_NUMBER, 919-555-0142",
        "Text HOME to 741741, MORE_THAN_A_NUMBER, 741741",
        "HOME to 741741, MORE_THAN_A_NUMBER, 741741",
        "741741 HOME, MORE_THAN_A_NUMBER, 741741",
        "741741 (HOME), MORE_THAN_A_NUMBER, 741741",
        "Call 1-800-662-HELP, MORE_THAN_A_NUMBER, 1-800-662-HELP",
        "1-800-662-HELP NOW, MORE_THAN_A_NUMBER, 1-800-662-HELP",
        "+1-919-555-0142 option 3, MORE_THAN_A_NUMBER, +1-919-555-0142",
        "*67 988, MORE_THAN_A_NUMBER, ''",
        "*228, MORE_THAN_A_NUMBER, ''",
        "#250, MORE_THAN_A_NUMBER, ''",
        "1-855-déjelo-ya (335-3569), MORE_THAN_A_NUMBER, ''",
        "call 335 3569, MORE_THAN_A_NUMBER, ''",
        "919-555-O1OO, LETTERS_FOR_DIGITS, 919-555-0100",
        "9I9-555-0142, LETTERS_FOR_DIGITS, 919-555-0142",
        "9l9-555-0142, LETTERS_FOR_DIGITS, 919-555-0142",
        "1-800-555-OIOO, LETTERS_FOR_DIGITS, 1-800-555-0100",
        "919/555-0142, SEPARATOR, 919-555-0142",
        "919_555_0142, SEPARATOR, 919-555-0142",
        "919·555·0142, SEPARATOR, 919-555-0142",
        "1ー919ー555ー0142, SEPARATOR, 1-919-555-0142",
        "tel:988, MORE_THAN_A_NUMBER, 988",
        "1-800-662-HELP (4358), LETTERS_DIFFER, ''",
        "1-800-662-HELP (800-662-4358), LETTERS_DIFFER, ''",
        "+44 (0)20 7946 0018, ZERO, +44 20 7946 0018",
        "+44 (0) 20 7946 0018, ZERO, +44 20 7946 0018",
        "+44 (020) 7946 0018, ZERO, +44 (20) 7946 0018",
        "+44 020 7946 0018, ZERO, +44 20 7946 0018",
        "+353 (0)1 234 5678, ZERO, +353 1 234 5678",
        "(0)20 7946 0018, NO_COUNTRY, ''",
        "020 7946 0018, NO_COUNTRY, ''",
        "0800 111 0 111, NO_COUNTRY, ''",
        "0044 20 7946 0018, NO_COUNTRY, ''",
        "555-0142, NO_AREA_CODE, ''",
        "+1-555-010-9142, NOT_ASSIGNABLE, ''",
        "119-555-0142, NOT_ASSIGNABLE, ''",
        "911-555-0142, NOT_ASSIGNABLE, ''",
        "+1 919 555 014, LENGTH, ''",
        "+44 20 79, LENGTH, ''",
        "24, LENGTH, ''"
    })
    void what_no_telephone_dials_as_it_reads_is_refused(String written, PhoneFault fault, String instead) {
        Refused refused = assertInstanceOf(Refused.class, PhoneReading.of(written), written);
        assertEquals(
                fault + " " + instead, refused.fault() + " " + refused.instead().orElse(""));
    }

    @Test
    void a_key_word_stands_in_the_message() {
        PhoneNumber number = PhoneReading.of("741741").number().orElseThrow();
        assertEquals("sms:741741", number.textAddress(""));
        assertEquals("sms:741741?&body=HOME", number.textAddress("HOME"));
        assertEquals("sms:741741?&body=A%C3%91O%20%26", number.textAddress("AÑO &"));
    }

    @Test
    void nobody_makes_a_number_that_no_telephone_dials() {
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("x", "", ""));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("x", "98a", ""));
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("x", "988", "p"));
    }
}
