package org.vouch.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;
import org.vouch.model.text.Span;
import org.vouch.service.pipeline.FaultyFiles;
import org.vouch.service.pipeline.NotPublic;
import org.vouch.service.preview.SiteSnapshot;

/** Shows findings over a page, each with the line that it is about. */
final class FindingsPanel {
    /** More than these nobody reads over a page. */
    private static final int MOST = 20;

    /** A paragraph on one line is shown as far as these UTF-16 units before and after the fault. */
    private static final int AROUND = 60;

    /** So many pages that readers do not get are named above a list; all of them are in the list. */
    private static final int NAMED = 3;

    private final Path root;
    private final String desk;

    /**
     * Makes ready.
     *
     * @param root the folder that holds {@code content/}
     * @param desk the origin of the review desk
     */
    FindingsPanel(Path root, String desk) {
        this.root = root;
        this.desk = desk;
    }

    /**
     * One finding.
     *
     * @param severity the word for its weight
     * @param place file, line and column
     * @param message what is wrong
     * @param fix what to do about it; may be empty
     * @param rule the id of its rule
     * @param line the number of the line; 0 if it is about a whole file
     * @param before what comes before the fault on its line
     * @param fault the faulty words
     * @param after what comes after them
     */
    public record ProblemView(
            String severity,
            String place,
            String message,
            String fix,
            String rule,
            int line,
            String before,
            String fault,
            String after) {}

    /**
     * What is shown over a page.
     *
     * @param edition the number of the edition
     * @param heldBack why readers do not get the page; empty if they do
     * @param desk where the page is reviewed; empty if nobody wrote it
     * @param notPublic some of the pages that this one lists and that readers do not get; none where that is the page
     * @param drafts how many drafts there are
     * @param others how many other pages readers do not get
     * @param queue where the review desk starts
     * @param stops whether something has to be fixed before the site goes out
     * @param here what is wrong with this page
     * @param elsewhere what stops the site on other pages
     * @param more how many findings are not shown
     */
    public record ProblemsView(
            String edition,
            String heldBack,
            String desk,
            List<NotPublic> notPublic,
            int drafts,
            int others,
            String queue,
            boolean stops,
            List<ProblemView> here,
            List<ProblemView> elsewhere,
            int more) {}

    ProblemsView view(String edition, SiteSnapshot.Served served, List<Finding> here, List<Finding> all) {
        List<Finding> elsewhere = all.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && !here.contains(finding))
                .toList();
        // A page that is held back itself says so, and that is enough.
        List<NotPublic> listed = served.heldBack().isPresent() ? List.of() : served.notPublic();
        int drafts = (int) listed.stream().filter(NotPublic::draft).count();
        FaultyFiles files = new FaultyFiles(root);
        List<ProblemView> shownHere = shown(here, files);
        List<ProblemView> shownElsewhere = shown(elsewhere, files);
        return new ProblemsView(
                edition,
                served.heldBack().orElse(""),
                served.source().map(this::desk).orElse(""),
                listed.stream().limit(NAMED).toList(),
                drafts,
                listed.size() - drafts,
                desk + "/" + ReviewDesk.PATH,
                here.stream().anyMatch(finding -> finding.severity() == Severity.ERROR),
                shownHere,
                shownElsewhere,
                here.size() + elsewhere.size() - shownHere.size() - shownElsewhere.size());
    }

    private String desk(String file) {
        return desk + Queue.address(file.substring(file.indexOf('/') + 1, file.lastIndexOf('.')));
    }

    private List<ProblemView> shown(List<Finding> findings, FaultyFiles files) {
        List<ProblemView> views = new ArrayList<>();
        findings.stream().limit(MOST).forEach(finding -> views.add(view(finding, files)));
        return views;
    }

    private ProblemView view(Finding finding, FaultyFiles files) {
        Span span = finding.span();
        Optional<String> line = files.text(span.path())
                .filter(source -> span.line() <= source.lines())
                .map(source -> source.line(span.line()))
                .filter(text -> span.length() > 0 || !text.isBlank());
        String text = line.orElse("");
        int from = Math.min(span.column() - 1, text.length());
        int to = Math.min(text.length(), from + span.length());
        int start = whole(text, Math.max(0, from - AROUND));
        int end = whole(text, Math.min(text.length(), to + AROUND));
        return new ProblemView(
                finding.severity().word(),
                span.toString(),
                finding.message(),
                finding.fix(),
                finding.rule(),
                line.isPresent() ? span.line() : 0,
                (start > 0 ? "…" : "") + text.substring(start, from),
                text.substring(from, to),
                text.substring(to, end) + (end < text.length() ? "…" : ""));
    }

    /** Returns the nearest place before at which no letter is torn. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
