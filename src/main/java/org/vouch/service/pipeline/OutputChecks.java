package org.vouch.service.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.vouch.check.proof.LayoutRequirements;
import org.vouch.check.proof.PrintedPage;
import org.vouch.check.proof.Proofreader;
import org.vouch.check.proof.Requirement;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.site.render.PagePrinter;
import org.vouch.site.view.DateView;
import org.vouch.site.view.OutputPage;
import org.vouch.site.view.PageView;
import org.vouch.site.view.ReviewView;
import org.vouch.site.view.Site;
import org.vouch.site.view.SiteView;

/**
 * Decides how closely each finished page is read. Every page is glanced at; the first new one that a template prints in
 * a language is read as a browser would, and a few of the others, since a template may go other ways for other pages.
 * May be used by several threads.
 */
final class OutputChecks {
    /** Of so many new pages one is read as a browser would, which costs as much as printing ten. */
    private static final int READ = 512;

    /** Of so many new pages one is searched for other hosts, which costs as much as a sixth of printing it. */
    private static final int SCANNED = 8;

    private final Proofreader reader = new Proofreader();
    private final TemplatePlaces places;
    private final boolean thorough;
    private final boolean demonstration;
    private final Map<String, LayoutRequirements> duties = new ConcurrentHashMap<>();
    private final Map<String, Messages> words;
    private final Set<String> templatesRead = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pages = new AtomicInteger();
    private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

    /**
     * Starts to read the pages of a site.
     *
     * @param thorough whether every page is read as a browser would
     * @param places where faults are reported
     */
    OutputChecks(Site site, boolean thorough, TemplatePlaces places) {
        this.places = places;
        this.thorough = thorough;
        this.demonstration = site.settings().demonstration();
        this.words = site.words();
        site.frames().forEach((language, frame) -> {
            Messages words = site.words().get(language);
            duties.put(
                    language,
                    words == null ? LayoutRequirements.NONE : new LayoutRequirements(ofEveryPage(frame, words)));
        });
    }

    /** The order is that of the built-in templates, in which they are found fastest. */
    private static List<Requirement> ofEveryPage(SiteView frame, Messages words) {
        List<Requirement> duties = new ArrayList<>();
        if (frame.demonstration()) {
            String said = words.say("demonstration.badge");
            duties.add(new Requirement.KeptFromSearch());
            duties.add(new Requirement.Says("the words '" + said + "'", said));
        }
        if (!frame.notice().isBlank()) {
            duties.add(new Requirement.Says("the site's notice", frame.notice()));
        }
        for (SiteView.CrisisView line : frame.crisis()) {
            if (!line.callHref().isEmpty()) {
                duties.add(new Requirement.LeadsTo("the link that calls " + line.name(), line.callHref()));
            }
            if (!line.textHref().isEmpty()) {
                duties.add(new Requirement.LeadsTo("the link that texts to " + line.name(), line.textHref()));
            }
            duties.add(new Requirement.Says("the name of " + line.name(), line.name()));
        }
        for (String part : List.of("education", "emergency", "costs")) {
            String said = words.say("disclaimer." + part);
            duties.add(new Requirement.Says("this part of the disclaimer: " + said, said));
        }
        return duties;
    }

    /**
     * Looks at a page.
     *
     * @param fresh whether it differs from what is in the output, which was looked at when it was written
     */
    void look(OutputPage leaf, PageView view, byte[] bytes, boolean fresh) {
        String template = PagePrinter.templateFor(view);
        boolean sendsOn = view instanceof PageView.Redirect;
        LayoutRequirements frame =
                sendsOn ? LayoutRequirements.NONE : duties.getOrDefault(leaf.language(), LayoutRequirements.NONE);
        List<Requirement> own = own(leaf, view);
        if (demonstration) {
            own.add(new Requirement.ClaimsNoReview());
        }
        PrintedPage page = new PrintedPage(template, leaf.address(), frame, own, bytes);
        boolean first = fresh && templatesRead.add(template + " " + leaf.language());
        int number = fresh ? pages.incrementAndGet() : 1;
        List<Finding> found;
        if (thorough || first || number % READ == 0) {
            found = reader.read(page);
        } else if (number % SCANNED == 0) {
            found = reader.scan(page);
        } else {
            found = reader.glance(page);
        }
        found.forEach(finding -> add(finding, leaf.address()));
    }

    /**
     * Takes what something else found wrong with a page.
     *
     * @param address the page
     */
    void add(Finding finding, String address) {
        findings.add(places.placed(finding, address));
    }

    private List<Requirement> own(OutputPage leaf, PageView view) {
        List<Requirement> duties = new ArrayList<>(3);
        PageView.ReviewNotice notice = view.reviewNotice();
        notice.review().map(OutputChecks::named).ifPresent(duties::addAll);
        duties.addAll(edited(leaf, notice.edited()));
        view.head()
                .behind()
                .ifPresent(lag -> duties.add(new Requirement.Says("that its original changed since", lag.words())));
        return duties;
    }

    private static List<Requirement> named(ReviewView review) {
        List<Requirement> duties = new ArrayList<>();
        duties.add(new Requirement.Says("the reviewer's name", review.reviewer().name()));
        duties.add(
                new Requirement.Says("the day of the review", review.verified().words()));
        for (ReviewView.OtherReview other : review.others()) {
            duties.add(new Requirement.Says(
                    "the name of who reviewed some sections", other.reviewer().name()));
            duties.add(new Requirement.Says(
                    "the day on which some sections were reviewed",
                    other.verified().words()));
        }
        return duties;
    }

    private List<Requirement> edited(OutputPage leaf, Optional<DateView> reviewed) {
        Messages said = words.get(leaf.language());
        if (reviewed.isEmpty() || said == null) {
            return List.of();
        }
        String sentence = said.say("review.edited", reviewed.get().words());
        return List.of(
                new Requirement.Says("the sentence '" + sentence + "'", sentence), new Requirement.ClaimsNoReview());
    }

    /** Looks at a file of the theme. */
    void lookAtAsset(String name, byte[] bytes) {
        if (name.endsWith(".css")) {
            findings.addAll(reader.readStyle("assets/" + name, bytes));
        }
    }

    /** Returns what was found wrong, in no order. */
    Collection<Finding> findings() {
        return findings;
    }
}
