package org.vouch.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.vouch.model.library.DeployTarget;
import org.vouch.model.text.Counted;
import org.vouch.service.deploying.DeployPlan;
import org.vouch.service.deploying.HostedSite;
import org.vouch.service.deploying.ProvedSite;

/** Prints what a deploy will do: how many files, and which pages readers will find new, changed or gone. */
final class DeployPlanPrinter {
    /** More than these would push the counts out of the window. */
    private static final int PAGES_NAMED = 20;

    private final PrintWriter out;

    DeployPlanPrinter(PrintWriter out) {
        this.out = out;
    }

    /** Prints what is here and what is there. */
    void sites(ProvedSite site, String folder, DeployTarget target, HostedSite hosted) {
        out.println(folder + " is whole: " + Counted.of(site.files(), "file") + ", manifest "
                + site.fingerprint().brief()
                + site.asOf().map(day -> ", as of " + day).orElse(""));
        String there = hosted.manifestSum()
                .map(sum -> Counted.of(hosted.files().size(), "file") + ", manifest " + sum.brief())
                .orElse("no site of Vouch");
        String when = hosted.state().at().isEmpty()
                ? ""
                : ", put " + hosted.state().at().replaceFirst("T.*", "");
        out.println(target.name() + " (" + target.host() + ") has: " + there + when);
        if (!hosted.state().pending().isEmpty()) {
            out.println("a deploy that began at " + hosted.state().at()
                    + " is not finished: if it still runs somewhere, wait for it; what it left undone is done now");
        }
        out.println();
    }

    /** Prints the plan. */
    void plan(DeployPlan plan) {
        row("new", plan.added().size(), "");
        pages(plan.pages().appear());
        row("changed", plan.changed(), around(plan.pages().around()));
        pages(plan.pages().change());
        row("gone", plan.removed().size(), kept(plan.kept().size()));
        pages(plan.pages().go());
        row("same", plan.same(), "");
        out.flush();
    }

    private static String around(int pages) {
        return pages == 0
                ? ""
                : Counted.of(pages, "page changes", "pages change") + " around the same words: menus, lists, dates";
    }

    private static String kept(int assets) {
        return assets == 0
                ? ""
                : Counted.of(
                                assets,
                                "asset that no page names any more stays",
                                "assets that no page names any more stay")
                        + " until the next deploy";
    }

    private void row(String name, int count, String more) {
        String number = Integer.toString(count);
        String line =
                "  " + name + " ".repeat(9 - name.length()) + " ".repeat(Math.max(0, 6 - number.length())) + number;
        out.println(more.isEmpty() ? line : line + "   " + more);
    }

    private void pages(List<String> pages) {
        pages.stream().limit(PAGES_NAMED).forEach(page -> out.println("             " + page));
        if (pages.size() > PAGES_NAMED) {
            out.println("             and " + Counted.of(pages.size() - PAGES_NAMED, "more page", "more pages"));
        }
    }

    /** Returns a number of bytes as people say it. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return Counted.of(bytes, "byte");
        }
        boolean large = bytes >= 1_000_000;
        BigDecimal number = BigDecimal.valueOf(bytes, large ? 6 : 3);
        return number.setScale(1, RoundingMode.HALF_UP) + (large ? " MB" : " kB");
    }
}
