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
 * The directive {@code <@body/>}: prints a page's own words; a cost comparison and the review policy by the templates
 * of those names.
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
        Writer out = env.getOut();
        for (BodyView.Part part : view.parts()) {
            if (part instanceof BodyView.Part.Html html) {
                out.write(html.html());
            } else if (part instanceof BodyView.Part.LinkStart link) {
                out.write("<a href=\"");
                out.write(escaped(link.href()));
                writeTitle(out, link.title());
                if (!link.language().isEmpty()) {
                    out.write("\" hreflang=\"");
                    out.write(escaped(link.language()));
                }
                out.write("\">");
            } else if (part instanceof BodyView.Part.LinkEnd link) {
                if (!link.note().isEmpty()) {
                    out.write(" ");
                    out.write(escaped(link.note()));
                }
                out.write("</a>");
            } else if (part instanceof BodyView.Part.Picture picture) {
                write(out, picture);
            } else if (part instanceof BodyView.Part.Price price) {
                out.write(escaped(price.words()));
            } else if (part instanceof BodyView.Part.Policy policy) {
                env.setVariable("policy", env.getObjectWrapper().wrap(policy.policy()));
                env.include(env.getTemplateForInclusion("review-policy.ftlh", null, true));
            } else if (part instanceof BodyView.Part.Costs costs) {
                env.setVariable("costs", env.getObjectWrapper().wrap(costs.costs()));
                env.include(env.getTemplateForInclusion("cost-comparison.ftlh", null, true));
            }
        }
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
