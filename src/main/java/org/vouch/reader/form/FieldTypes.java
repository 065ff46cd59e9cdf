package org.vouch.reader.form;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.vouch.model.text.PhoneNumber;
import org.vouch.reader.form.FieldType.Kind;

/** The types of single values that the forms are made of. */
public final class FieldTypes {
    /** Text on one line. */
    public static final FieldType<String> LINE = FieldType.scalar(Kind.LINE, Texts::line);
    /** Text, on one or more lines. */
    public static final FieldType<String> TEXT = FieldType.scalar(Kind.TEXT, Texts::text);
    /** An id: small letters, digits and hyphens. */
    public static final FieldType<String> ID = FieldType.scalar(Kind.ID, Texts::id);
    /** The id of a person who reviews: the name of their file. */
    public static final FieldType<String> PERSON = FieldType.scalar(Kind.ID, Texts::personId);
    /** What readers call a page when they search: a word or a few. */
    public static final FieldType<String> SEARCH_WORD = FieldType.scalar(Kind.LINE, Texts::searchWord);
    /** A tag or a category, as readers see it. */
    public static final FieldType<String> TERM = FieldType.scalar(Kind.TERM, Texts::term);
    /** The last part of an address. */
    public static final FieldType<String> SLUG = FieldType.scalar(Kind.SLUG, Texts::slug);
    /** Yes or no. */
    public static final FieldType<Boolean> TRUTH = FieldType.scalar(Kind.TRUTH, Texts::truth);
    /** A day, as in 2026-11-20. */
    public static final FieldType<LocalDate> DAY = FieldType.scalar(Kind.DAY, Days::read);
    /** A day, as in 2026-11-20. */
    public static final FieldType<Optional<LocalDate>> DAY_OR_UNKNOWN =
            FieldType.scalar(Kind.DAY_OR_UNKNOWN, Days::readOrUnknown);
    /** A length of time, as in 6 months. */
    public static final FieldType<Period> DURATION = FieldType.scalar(Kind.DURATION, Durations::read);
    /** A day, as in 2026-11-20. */
    public static final FieldType<Integer> DAYS = FieldType.scalar(Kind.DAYS, Durations::days);
    /** An amount of money, in whole cents. */
    public static final FieldType<Long> MONEY = FieldType.scalar(Kind.MONEY, Amounts::money);
    /** A percentage, in basis points. */
    public static final FieldType<Integer> PERCENT = FieldType.scalar(Kind.PERCENT, Amounts::percent);
    /** A year from 1500 to 2199. */
    public static final FieldType<Integer> YEAR = Amounts.whole(1500, 2199);
    /** An address within the site. */
    public static final FieldType<String> ADDRESS = FieldType.scalar(Kind.ADDRESS, Addresses::path);
    /** An address that the page had before. */
    public static final FieldType<String> OLD_ADDRESS = FieldType.scalar(Kind.ADDRESS, Addresses::old);
    /** An address on the web. */
    public static final FieldType<String> URL = FieldType.scalar(Kind.URL, Addresses::forReaders);

    /** An address on the web of which rules tell more, or that may be one for trials on this computer. */
    public static final FieldType<String> ANY_URL = FieldType.scalar(Kind.URL, Addresses::onWeb);

    /** An address on the web or within the site. */
    public static final FieldType<String> LINK = FieldType.scalar(Kind.LINK, Addresses::anywhere);
    /** The address at which the site is published. */
    public static final FieldType<URI> BASE = FieldType.scalar(Kind.URL, Addresses::base);
    /** A telephone number to call. */
    public static final FieldType<PhoneNumber> PHONE = FieldType.scalar(Kind.PHONE, Phones::read);
    /** Text, on one or more lines. */
    public static final FieldType<PhoneNumber> TEXT_PHONE = FieldType.scalar(Kind.PHONE, Phones::toText);
    /** The word that a text message starts with. */
    public static final FieldType<String> KEYWORD = FieldType.scalar(Kind.LINE, Phones::keyword);
    /** The name of a host. */
    public static final FieldType<String> HOST = FieldType.scalar(Kind.HOST, Addresses::host);
    /** The code of a language, as in es. */
    public static final FieldType<String> LANGUAGE = FieldType.scalar(Kind.LANGUAGE, Codes::language);
    /** A time zone, as in America/New_York. */
    public static final FieldType<ZoneId> ZONE = FieldType.scalar(Kind.ZONE, Codes::zone);
    /** The code of a currency, as in USD. */
    public static final FieldType<String> CURRENCY = FieldType.scalar(Kind.CURRENCY, Codes::currency);

    private FieldTypes() {}
}
