package org.vouch.service.reviewing;

import java.time.LocalDate;
import java.util.List;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.reader.content.Sources;

/**
 * A page at one moment, with everything that is needed to judge it.
 *
 * @param sources the files that it was read from
 * @param library what they say; of the pages it may hold this one alone
 * @param page the page
 * @param seen what its reviewer signs
 * @param asOf the day on which it is judged
 * @param findings what is wrong with what was read
 */
public record PageSnapshot(
        Sources sources, Library library, Page page, ReviewsReader.Seen seen, LocalDate asOf, List<Finding> findings) {}
