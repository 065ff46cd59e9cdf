package org.vouch.reader.form;

/**
 * One field of a file: its row in the tables that readers, schemas and documentation share.
 *
 * @param name its key in the file
 * @param type what it wants
 * @param required whether it has to be there
 * @param description what it is for, in one sentence
 * @param usual the value that holds where it is left out, as it is written in a file; empty if there is no such value
 * @param <T> what it is read as
 */
public record Field<T>(String name, FieldType<T> type, boolean required, String description, String usual) {
    /** Returns a field that a file must have. */
    public static <T> Field<T> required(String name, FieldType<T> type, String description) {
        return new Field<>(name, type, true, description, "");
    }

    /** Returns a field that a file may leave out. */
    public static <T> Field<T> optional(String name, FieldType<T> type, String description) {
        return new Field<>(name, type, false, description, "");
    }

    /** Returns the same field with the value that holds where it is left out. */
    public Field<T> usually(Object value) {
        return new Field<>(name, type, required, description, value.toString());
    }
}
