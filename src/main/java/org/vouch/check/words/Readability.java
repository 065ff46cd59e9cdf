package org.vouch.check.words;

/**
 * How hard a text is to read, by formulas that count.
 *
 * @param words how many
 * @param sentences how many
 * @param syllables how many in all words
 * @param polysyllables words of three syllables or more
 */
public record Readability(int words, int sentences, int syllables, int polysyllables) {
    /** Refuses counts that no text has. */
    public Readability {
        if (words < 1 || sentences < 1) {
            throw new IllegalArgumentException("a text has words and sentences");
        }
    }

    /**
     * Returns the grade of Flesch and Kincaid: the year of school in the United States in which a text is understood.
     *
     * @see "Kincaid and others, Derivation of new readability formulas, 1975"
     */
    public double grade() {
        return grade((double) words / sentences, (double) syllables / words);
    }

    /**
     * Returns the Flesch-Kincaid grade: the years of school in the United States that a text takes.
     *
     * @see "J. P. Kincaid and others, Derivation of New Readability Formulas, Naval Technical Training Command, 1975"
     */
    public static double grade(double wordsPerSentence, double syllablesPerWord) {
        return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
    }

    /**
     * Returns the reading ease of Flesch: from about 0, very hard, to about 100, very easy.
     *
     * @see "Flesch, A new readability yardstick, 1948"
     */
    double ease() {
        return ease((double) words / sentences, (double) syllables / words);
    }

    static double ease(double wordsPerSentence, double syllablesPerWord) {
        return 206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord;
    }

    /**
     * Returns the SMOG grade, which predicts that nearly everything is understood and so reads higher.
     *
     * @see "McLaughlin, SMOG grading: a new readability formula, 1969"
     */
    public double smog() {
        return smog(polysyllables, sentences);
    }

    /**
     * Returns the SMOG grade: the years of school that a text takes, from its words of three and more syllables.
     *
     * @see "G. H. McLaughlin, SMOG Grading, Journal of Reading 12(8), 1969"
     */
    public static double smog(int polysyllables, int sentences) {
        return 1.0430 * Math.sqrt(polysyllables * 30.0 / sentences) + 3.1291;
    }

    /**
     * Returns the reading ease of Fernández-Huerta for Spanish, on the scale of Flesch.
     *
     * @see "Fernández Huerta, Medidas sencillas de lecturabilidad, 1959, as corrected by Law, 2011"
     */
    public double spanishEase() {
        return spanishEase((double) words / sentences, (double) syllables / words);
    }

    /**
     * Returns the reading ease of Spanish text by Fernández Huerta: from 0, very hard, to 100, very easy.
     *
     * @see "J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214, 1959"
     */
    public static double spanishEase(double wordsPerSentence, double syllablesPerWord) {
        return 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence;
    }
}
