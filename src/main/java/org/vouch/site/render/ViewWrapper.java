package org.vouch.site.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.NearestName;

/**
 * Lets templates see views and nothing else: records by their components, texts, numbers, booleans, lists, maps.
 * Whatever else is in a view is refused, so that no living object of the program ever reaches a template.
 */
final class ViewWrapper implements ObjectWrapper {
    private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null) {
            return null;
        }
        if (value instanceof TemplateModel model) {
            return model;
        }
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof List<?> list) {
            return new SimpleSequence(list, this);
        }
        if (value instanceof Map<?, ?> map) {
            return new MapModel(map);
        }
        if (value instanceof Record view) {
            return new RecordModel(view, components.computeIfAbsent(view.getClass(), ViewWrapper::componentsOf));
        }
        throw new TemplateModelException(
                "templates may not see a " + value.getClass().getName());
    }

    private static Map<String, Method> componentsOf(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
        }
        return accessors;
    }

    private final class RecordModel implements TemplateHashModel {
        private final Record view;
        private final Map<String, Method> accessors;

        RecordModel(Record view, Map<String, Method> accessors) {
            this.view = view;
            this.accessors = accessors;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method accessor = accessors.get(name);
            if (accessor == null) {
                throw new TemplateModelException("a " + view.getClass().getSimpleName() + " has no '" + name
                        + "'; "
                        + NearestName.to(name, accessors.keySet())
                                .map(near -> "did you mean '" + near + "'? ")
                                .orElse("")
                        + "it has "
                        + String.join(", ", accessors.keySet().stream().sorted().toList()));
            }
            try {
                return wrap(accessor.invoke(view));
            } catch (ReflectiveOperationException failed) {
                throw new TemplateModelException(failed);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class MapModel implements TemplateHashModel {
        private final Map<?, ?> map;

        MapModel(Map<?, ?> map) {
            this.map = map;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            return wrap(map.get(name));
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }
    }
}
