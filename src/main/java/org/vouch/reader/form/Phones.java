package org.vouch.reader.form;

import org.jspecify.annotations.Nullable;
import org.vouch.model.text.InvisibleCharacters;
import org.vouch.model.text.PhoneFault;
import org.vouch.model.text.PhoneNumber;
import org.vouch.model.text.PhoneReading;
import org.vouch.model.text.PhoneReading.Refused;
import org.vouch.reader.yaml.Diagnostics;
import org.vouch.reader.yaml.Quotes;
import org.vouch.reader.yaml.ReadRule;
import org.vouch.reader.yaml.YamlValue.Scalar;

/** Reads telephone numbers, and the words that are texted to them. */
final class Phones {
    private static final int LONGEST_KEYWORD = 30;

    private Phones() {}

    /** Reads a number to call. */
    static @Nullable PhoneNumber read(Scalar value, String field, Diagnostics remarks) {
        String others = field.equals("phone") ? "'answered_by' or 'hours'" : "'name' or 'about'";
        return read(value, field, "other words go into " + others, remarks);
    }

    /** Reads a number to text. */
    static @Nullable PhoneNumber toText(Scalar value, String field, Diagnostics remarks) {
        PhoneNumber number = read(value, field, "the word to send goes into 'keyword'", remarks);
        if (number == null || number.extension().isEmpty()) {
            return number;
        }
        remarks.error(
                ReadRule.PHONE_INVALID,
                value,
                "an extension cannot receive texts: '" + InvisibleCharacters.shown(value.text()) + "'",
                "write the number alone");
        return null;
    }

    private static @Nullable PhoneNumber read(Scalar value, String field, String others, Diagnostics remarks) {
        String text = Texts.line(value, field, remarks);
        if (text == null) {
            return null;
        }
        PhoneReading reading = PhoneReading.of(text);
        if (reading instanceof Refused refused) {
            String instead = refused.instead()
                    .map(number -> "write " + field + ": " + Quotes.around(number))
                    .orElse(refused.fault().fix());
            remarks.error(
                    ReadRule.PHONE_INVALID,
                    value,
                    "'" + InvisibleCharacters.shown(text) + "' "
                            + refused.fault().phrase(),
                    refused.fault() == PhoneFault.MORE_THAN_A_NUMBER ? instead + "; " + others : instead);
        }
        return reading.number().orElse(null);
    }

    /** Reads the word that a reader texts. */
    static @Nullable String keyword(Scalar value, String field, Diagnostics remarks) {
        String word = value.text().strip();
        boolean one = !word.isEmpty()
                && word.length() <= LONGEST_KEYWORD
                && word.codePoints().allMatch(Character::isLetterOrDigit);
        if (!one) {
            remarks.error(
                    ReadRule.PHONE_INVALID,
                    value,
                    "'" + InvisibleCharacters.shown(value.text()) + "' is not one word to text",
                    "write the word alone, as in HOME; the number is in 'text'");
        }
        return one ? word : null;
    }
}
