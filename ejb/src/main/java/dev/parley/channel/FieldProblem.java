package dev.parley.channel;

/**
 * Something in a form that has to be mended before it can be saved.
 *
 * @param field ID of the field, for a link to it
 * @param label name of the field as it reads on the page
 * @param words what is wrong and how to mend it
 */
public record FieldProblem(String field, String label, String words) {}
