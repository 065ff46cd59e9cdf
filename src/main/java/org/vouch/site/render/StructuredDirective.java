package org.vouch.site.render;

import com.google.gson.stream.JsonWriter;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateModel;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The directive {@code <@structured/>}: prints what a page tells machines, as JSON-LD. No word of it can close the
 * element that it is in: {@code <} is always escaped.
 */
record StructuredDirective(List<Map<String, Object>> graph) implements TemplateDirectiveModel {
    @Override
    public void execute(
            Environment env,
            @Nullable @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel @Nullable [] loopVariables,
            @Nullable TemplateDirectiveBody nested)
            throws IOException {
        if (graph.isEmpty()) {
            return;
        }
        Writer out = env.getOut();
        out.write("<script type=\"application/ld+json\">");
        try (JsonWriter json = new JsonWriter(new Unclosed(out))) {
            json.setHtmlSafe(true);
            json.beginObject().name("@context").value("https://schema.org");
            json.name("@graph");
            write(json, graph);
            json.endObject();
        }
        out.write("</script>\n");
    }

    private static void write(JsonWriter json, Object value) throws IOException {
        if (value instanceof Map<?, ?> node) {
            json.beginObject();
            for (Map.Entry<?, ?> each : node.entrySet()) {
                json.name(String.valueOf(each.getKey()));
                write(json, each.getValue());
            }
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.beginArray();
            for (Object each : list) {
                write(json, each);
            }
            json.endArray();
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean yes) {
            json.value(yes);
        } else {
            json.value(String.valueOf(value));
        }
    }

    /** The page goes on when its data ends. */
    private static final class Unclosed extends FilterWriter {
        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() {}
    }
}
