package org.vouch.read;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.vouch.read.FieldType.Kind;
import org.vouch.text.PhoneNumber;

/** The types of single values that the forms are made of. */
final class FieldTypes {
    static final FieldType<String> LINE = FieldType.scalar(Kind.LINE, Texts::line);
    static final FieldType<String> TEXT = FieldType.scalar(Kind.TEXT, Texts::text);
    static final FieldType<String> ID = FieldType.scalar(Kind.ID, Texts::id);
    static final FieldType<String> TERM = FieldType.scalar(Kind.TERM, Texts::term);
    static final FieldType<String> SLUG = FieldType.scalar(Kind.SLUG, Texts::slug);
    static final FieldType<Boolean> TRUTH = FieldType.scalar(Kind.TRUTH, Texts::truth);
    static final FieldType<LocalDate> DAY = FieldType.scalar(Kind.DAY, Days::read);
    static final FieldType<Optional<LocalDate>> DAY_OR_UNKNOWN =
            FieldType.scalar(Kind.DAY_OR_UNKNOWN, Days::readOrUnknown);
    static final FieldType<Period> DURATION = FieldType.scalar(Kind.DURATION, Durations::read);
    static final FieldType<Integer> DAYS = FieldType.scalar(Kind.DAYS, Durations::days);
    static final FieldType<Long> MONEY = FieldType.scalar(Kind.MONEY, Amounts::money);
    static final FieldType<Integer> PERCENT = FieldType.scalar(Kind.PERCENT, Amounts::percent);
    static final FieldType<Integer> YEAR = Amounts.whole(1500, 2199);
    static final FieldType<String> ADDRESS = FieldType.scalar(Kind.ADDRESS, Addresses::path);
    static final FieldType<String> OLD_ADDRESS = FieldType.scalar(Kind.ADDRESS, Addresses::old);
    static final FieldType<String> URL = FieldType.scalar(Kind.URL, Addresses::forReaders);

    /** An address on the web of which rules tell more, or that may be one for trials on this computer. */
    static final FieldType<String> ANY_URL = FieldType.scalar(Kind.URL, Addresses::onWeb);

    static final FieldType<String> LINK = FieldType.scalar(Kind.LINK, Addresses::anywhere);
    static final FieldType<URI> BASE = FieldType.scalar(Kind.URL, Addresses::base);
    static final FieldType<PhoneNumber> PHONE = FieldType.scalar(Kind.PHONE, Phones::read);
    static final FieldType<PhoneNumber> TEXT_PHONE = FieldType.scalar(Kind.PHONE, Phones::toText);
    static final FieldType<String> KEYWORD = FieldType.scalar(Kind.LINE, Phones::keyword);
    static final FieldType<String> HOST = FieldType.scalar(Kind.HOST, Addresses::host);
    static final FieldType<String> LANGUAGE = FieldType.scalar(Kind.LANGUAGE, Codes::language);
    static final FieldType<ZoneId> ZONE = FieldType.scalar(Kind.ZONE, Codes::zone);
    static final FieldType<String> CURRENCY = FieldType.scalar(Kind.CURRENCY, Codes::currency);

    private FieldTypes() {}
}
