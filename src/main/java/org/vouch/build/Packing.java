package org.vouch.build;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs values of one type into bytes and back: records by their components, sealed interfaces by which of their
 * records it is, lists, optionals, enums, texts, numbers and dates. It knows nothing of what the values mean, so a
 * value that gains a component is remembered with it from that moment.
 */
abstract class Packing<T> {
    abstract void pack(T value, PackedWriter out);

    abstract T unpack(PackedReader in);

    /**
     * Returns the packing of a type.
     *
     * @throws IllegalArgumentException if values of the type cannot be packed
     */
    static Packing<?> of(Type type) {
        return find(type, Map.of(), new HashMap<>());
    }

    private static Packing<?> find(Type type, Map<String, Type> bound, Map<String, Packing<?>> made) {
        Type resolved = type instanceof TypeVariable<?> variable ? bound.getOrDefault(variable.getName(), type) : type;
        Packing<?> known = made.get(resolved.getTypeName());
        if (known != null) {
            return known;
        }
        if (resolved instanceof ParameterizedType generic) {
            return ofGeneric(generic, bound, made);
        }
        if (resolved == String.class) {
            return new Texts();
        }
        if (resolved == int.class || resolved == Integer.class) {
            return new Ints();
        }
        if (resolved == long.class || resolved == Long.class) {
            return new Longs();
        }
        if (resolved == boolean.class || resolved == Boolean.class) {
            return new Booleans();
        }
        if (resolved == LocalDate.class) {
            return new Dates();
        }
        if (resolved == Period.class) {
            return new Periods();
        }
        if (resolved instanceof Class<?> plain) {
            return ofClass(plain, Map.of(), made);
        }
        throw new IllegalArgumentException("cannot be packed: " + resolved);
    }

    private static Packing<?> ofGeneric(
            ParameterizedType generic, Map<String, Type> bound, Map<String, Packing<?>> made) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (raw == List.class) {
            return new Lists<>(find(arguments[0], bound, made));
        }
        if (raw == Optional.class) {
            return new Optionals<>(find(arguments[0], bound, made));
        }
        Map<String, Type> inner = new HashMap<>();
        TypeVariable<?>[] variables = raw.getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            Type argument = arguments[i];
            inner.put(
                    variables[i].getName(),
                    argument instanceof TypeVariable<?> variable
                            ? bound.getOrDefault(variable.getName(), argument)
                            : argument);
        }
        return ofClass(raw, inner, made);
    }

    private static Packing<?> ofClass(Class<?> type, Map<String, Type> bound, Map<String, Packing<?>> made) {
        if (type.isEnum()) {
            return new Enums(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return new Records(type, bound, made);
        }
        if (type.isSealed()) {
            return new Sealed(type, made);
        }
        throw new IllegalArgumentException("cannot be packed: " + type.getName());
    }

    private static final class Texts extends Packing<String> {
        @Override
        void pack(String value, PackedWriter out) {
            out.text(value);
        }

        @Override
        String unpack(PackedReader in) {
            return in.text();
        }
    }

    private static final class Ints extends Packing<Integer> {
        @Override
        void pack(Integer value, PackedWriter out) {
            out.number(value);
        }

        @Override
        Integer unpack(PackedReader in) {
            return (int) in.number();
        }
    }

    private static final class Longs extends Packing<Long> {
        @Override
        void pack(Long value, PackedWriter out) {
            out.number(value);
        }

        @Override
        Long unpack(PackedReader in) {
            return in.number();
        }
    }

    private static final class Booleans extends Packing<Boolean> {
        @Override
        void pack(Boolean value, PackedWriter out) {
            out.number(value ? 1 : 0);
        }

        @Override
        Boolean unpack(PackedReader in) {
            return in.number() == 1;
        }
    }

    private static final class Dates extends Packing<LocalDate> {
        @Override
        void pack(LocalDate value, PackedWriter out) {
            out.number(value.toEpochDay());
        }

        @Override
        LocalDate unpack(PackedReader in) {
            return LocalDate.ofEpochDay(in.number());
        }
    }

    private static final class Periods extends Packing<Period> {
        @Override
        void pack(Period value, PackedWriter out) {
            out.text(value.toString());
        }

        @Override
        Period unpack(PackedReader in) {
            return Period.parse(in.text());
        }
    }

    private static final class Lists<E> extends Packing<List<E>> {
        private final Packing<E> element;

        Lists(Packing<E> element) {
            this.element = element;
        }

        @Override
        void pack(List<E> value, PackedWriter out) {
            out.number(value.size());
            for (E each : value) {
                element.pack(each, out);
            }
        }

        @Override
        List<E> unpack(PackedReader in) {
            int count = in.count();
            List<E> list = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                list.add(element.unpack(in));
            }
            return list;
        }
    }

    private static final class Optionals<E> extends Packing<Optional<E>> {
        private final Packing<E> element;

        Optionals(Packing<E> element) {
            this.element = element;
        }

        @Override
        void pack(Optional<E> value, PackedWriter out) {
            out.number(value.isPresent() ? 1 : 0);
            value.ifPresent(each -> element.pack(each, out));
        }

        @Override
        Optional<E> unpack(PackedReader in) {
            return in.number() == 1 ? Optional.of(element.unpack(in)) : Optional.empty();
        }
    }

    private static final class Enums extends Packing<Object> {
        private final Object[] constants;
        private final Map<Object, Integer> numbers = new HashMap<>();

        Enums(Object[] constants) {
            this.constants = constants;
            for (Object constant : constants) {
                numbers.put(constant, numbers.size());
            }
        }

        @Override
        void pack(Object value, PackedWriter out) {
            out.number(numbers.getOrDefault(value, -1));
        }

        @Override
        Object unpack(PackedReader in) {
            int number = in.count();
            if (number >= constants.length) {
                throw new PackedReader.Torn("there is no such constant");
            }
            return constants[number];
        }
    }

    private static final class Records extends Packing<Object> {
        private final Class<?> type;
        private final Method[] accessors;
        private final Packing<Object>[] components;
        private final Constructor<?> constructor;

        Records(Class<?> type, Map<String, Type> bound, Map<String, Packing<?>> made) {
            this.type = type;
            if (bound.isEmpty()) {
                made.put(type.getTypeName(), this);
            }
            RecordComponent[] described = type.getRecordComponents();
            Class<?>[] types = new Class<?>[described.length];
            accessors = new Method[described.length];
            components = array(described.length);
            for (int i = 0; i < described.length; i++) {
                types[i] = described[i].getType();
                accessors[i] = described[i].getAccessor();
                accessors[i].setAccessible(true);
                components[i] = erased(find(described[i].getGenericType(), bound, made));
            }
            try {
                constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("every record has its canonical constructor", impossible);
            }
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Packing<Object>[] array(int length) {
            return new Packing[length];
        }

        @Override
        void pack(Object value, PackedWriter out) {
            try {
                for (int i = 0; i < accessors.length; i++) {
                    components[i].pack(accessors[i].invoke(value), out);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("reading a " + type.getName(), impossible);
            }
        }

        @Override
        Object unpack(PackedReader in) {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].unpack(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                throw new PackedReader.Torn("a " + type.getSimpleName() + " refuses its values");
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("making a " + type.getName(), impossible);
            }
        }
    }

    private static final class Sealed extends Packing<Object> {
        private final Class<?>[] kinds;
        private final List<Packing<Object>> packings = new ArrayList<>();
        private final Map<Class<?>, Integer> numbers = new HashMap<>();

        Sealed(Class<?> type, Map<String, Packing<?>> made) {
            made.put(type.getTypeName(), this);
            kinds = type.getPermittedSubclasses();
            for (int i = 0; i < kinds.length; i++) {
                packings.add(erased(find(kinds[i], Map.of(), made)));
                numbers.put(kinds[i], i);
            }
        }

        @Override
        void pack(Object value, PackedWriter out) {
            Integer number = numbers.get(value.getClass());
            if (number == null) {
                throw new IllegalArgumentException(
                        "cannot be packed: " + value.getClass().getName());
            }
            out.number(number);
            packings.get(number).pack(value, out);
        }

        @Override
        Object unpack(PackedReader in) {
            int number = in.count();
            if (number >= packings.size()) {
                throw new PackedReader.Torn("there is no such kind");
            }
            return packings.get(number).unpack(in);
        }
    }

    @SuppressWarnings("unchecked")
    private static Packing<Object> erased(Packing<?> packing) {
        return (Packing<Object>) packing;
    }
}
