package org.vouch.reader.content;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vouch.model.text.Finding;
import org.vouch.reader.yaml.ReadRule;

/** The pages that no reader gets because they were not read: a library does not know of them. */
public final class UnreadPages {
    private static final Map<String, String> REASONS = Map.of(
            ReadRule.PAGE_SIZE.id(), "larger than the limit",
            ReadRule.FILE_UNREADABLE.id(), "its file cannot be opened");

    private UnreadPages() {}

    /**
     * Returns why each of them was not read, by their paths below {@code content/} without the ending.
     *
     * @param findings what was found while reading
     */
    public static SortedMap<String, String> of(List<Finding> findings) {
        SortedMap<String, String> unread = new TreeMap<>();
        for (Finding finding : findings) {
            String reason = REASONS.get(finding.rule());
            String path = finding.span().path();
            if (reason != null && PageName.isPage(path)) {
                unread.put(path.substring(path.indexOf('/') + 1, path.lastIndexOf('.')), reason);
            }
        }
        return unread;
    }
}
