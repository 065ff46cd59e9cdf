package org.vouch.site.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouch.site.view.BodyView;

/**
 * The directive {@code <@body/>}: prints a page's own words; a cost comparison, the review policy and explained words
 * by templates of their own.
 */
record BodyDirective(BodyView view) implements TemplateDirectiveModel {
    /** How wide the column of words is, as the built-in style lays it out. */
    private static final String SIZES = "\" sizes=\"(min-width: 54em) 50rem, calc(100vw - 2rem)";

    @Override
    public void execute(
            Environment env,
            @Nullable @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel @Nullable [] loopVariables,
            @Nullable TemplateDirectiveBody nested)
            throws TemplateException, IOException {
        for (BodyView.Part part : view.parts()) {
            part.accept(PRINTED).into(env);
        }
    }

    /** What one part prints. */
    private interface Print {
        void into(Environment env) throws TemplateException, IOException;
    }

    private static final BodyView.Part.Visitor<Print> PRINTED = new BodyView.Part.Visitor<>() {
        @Override
        public Print html(BodyView.Part.Html html) {
            return env -> env.getOut().write(html.html());
        }

        @Override
        public Print linkStart(BodyView.Part.LinkStart start) {
            return env -> write(env.getOut(), start);
        }

        @Override
        public Print linkEnd(BodyView.Part.LinkEnd end) {
            String note = end.note().isEmpty() ? "" : " " + escaped(end.note());
            return env -> env.getOut().write(note + "</a>");
        }

        @Override
        public Print picture(BodyView.Part.Picture picture) {
            return env -> write(env.getOut(), picture);
        }

        @Override
        public Print price(BodyView.Part.Price price) {
            return env -> env.getOut().write(escaped(price.words()));
        }

        @Override
        public Print policy(BodyView.Part.Policy policy) {
            return env -> {
                env.setVariable("policy", env.getObjectWrapper().wrap(policy.policy()));
                env.include(env.getTemplateForInclusion("review-policy.ftlh", null, true));
            };
        }

        @Override
        public Print costs(BodyView.Part.Costs costs) {
            return env -> {
                env.setVariable("costs", env.getObjectWrapper().wrap(costs.costs()));
                env.include(env.getTemplateForInclusion("cost-comparison.ftlh", null, true));
            };
        }

        @Override
        public Print terms(BodyView.Part.Terms terms) {
            return env -> {
                env.setVariable("terms", env.getObjectWrapper().wrap(terms.terms()));
                env.include(env.getTemplateForInclusion("explained.ftlh", null, true));
            };
        }
    };

    private static void write(Writer out, BodyView.Part.LinkStart link) throws IOException {
        out.write("<a href=\"");
        out.write(escaped(link.href()));
        writeTitle(out, link.title());
        if (!link.language().isEmpty()) {
            out.write("\" hreflang=\"");
            out.write(escaped(link.language()));
        }
        out.write("\">");
    }

    private static void write(Writer out, BodyView.Part.Picture picture) throws IOException {
        boolean choice = !picture.webp().isEmpty();
        if (choice) {
            out.write("<picture><source type=\"image/webp\" srcset=\"");
            out.write(escaped(picture.webp()));
            out.write(SIZES + "\">");
        }
        out.write("<img src=\"");
        out.write(escaped(picture.src()));
        out.write("\" alt=\"");
        out.write(escaped(picture.alt()));
        writeTitle(out, picture.title());
        if (picture.width() > 0) {
            out.write("\" width=\"" + picture.width() + "\" height=\"" + picture.height());
        }
        if (!picture.srcset().isEmpty()) {
            out.write("\" srcset=\"");
            out.write(escaped(picture.srcset()));
            out.write(SIZES);
        }
        out.write(picture.later() ? "\" loading=\"lazy\" decoding=\"async\">" : "\" decoding=\"async\">");
        out.write(choice ? "</picture>" : "");
    }

    private static void writeTitle(Writer out, String title) throws IOException {
        if (!title.isEmpty()) {
            out.write("\" title=\"");
            out.write(escaped(title));
        }
    }

    private static String escaped(String text) {
        return StringUtil.XHTMLEnc(text);
    }
}
