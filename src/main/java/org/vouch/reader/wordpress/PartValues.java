package org.vouch.reader.wordpress;

import java.util.List;
import java.util.Map;

/** The settings of one part of a page builder, as it keeps them. */
interface PartValues {
    /** Returns the value of a setting, or an empty text. */
    String text(String setting);

    /** Returns the settings of each thing in a list of them. */
    List<PartValues> each(String setting);

    /** Returns what is in the part, as HTML. */
    String content();

    /** Returns all settings with their values, those in others by names such as {@code link.url}. */
    Map<String, String> all();
}
