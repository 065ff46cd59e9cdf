package org.vouch.model.text;

/** Why a text cannot be read as one telephone number. */
public enum PhoneFault {
    /** There is nothing to dial. */
    NO_DIGITS("has no number to dial", "write its digits, as in 1-800-662-4357"),
    /** A caller would have to choose. */
    SEVERAL("holds more than one number", "write one number here, and give each other one an entry of its own"),
    /** Words, hours, keys to press: a telephone would dial their digits, too. */
    MORE_THAN_A_NUMBER(
            "is more than a telephone number", "write the number alone, and the words where readers see words"),
    /** The letters and the digits in brackets are two numbers. */
    LETTERS_DIFFER(
            "gives in brackets other digits than its letters have on the keys", "write one of the two, or correct it"),
    /** Letters that look like digits: a telephone would dial their keys. */
    LETTERS_FOR_DIGITS("has letters in the place of digits", "write 0 for the letter O, and 1 for I or l"),
    /** Signs between digits that some people group by, and others separate two numbers by. */
    SEPARATOR("has a sign between its digits that numbers are not written with", "put hyphens between its digits"),
    /** A '0' that is dialled within a country only. */
    ZERO(
            "has a 0 that callers from abroad do not dial",
            "write '+' and the code of the country, and no 0 after it, as in +44 20 7946 0018"),
    /** Seven digits reach somebody else in the next area. */
    NO_AREA_CODE("has no area code", "write all ten digits, as in 919-555-0142"),
    /** Ten digits that no telephone of North America has. */
    NOT_ASSIGNABLE(
            "is no number of North America, where area code and exchange start with 2 to 9",
            "correct it, as in 919-555-0142, or start with '+' and the code of another country"),
    /** Digits that mean something in one country only. */
    NO_COUNTRY(
            "is no number of North America and does not say of which country it is",
            "start with '+' and the code of the country, as in +44 20 7946 0018"),
    /** Too few or too many digits for a number of the world. */
    LENGTH(
            "has too few or too many digits",
            "write '+', the code of the country and the number: 8 to 15 digits in all");

    private final String phrase;
    private final String fix;

    PhoneFault(String phrase, String fix) {
        this.phrase = phrase;
        this.fix = fix;
    }

    /** Returns what is wrong, as the rest of a sentence whose subject is the text. */
    public String phrase() {
        return phrase;
    }

    /** Returns what to write instead. */
    public String fix() {
        return fix;
    }
}
