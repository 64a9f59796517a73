package dev.parley.simulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the value of {@code fields}; a mistake in it is error 2500, as on the platform. */
public final class FieldExpression {
    private final String text;
    private int at;

    private FieldExpression(String text) {
        this.text = text;
    }

    public static List<Field> parse(String text) {
        String bare = text.replaceAll("\\s", "");
        if (bare.isEmpty()) {
            return List.of();
        }
        FieldExpression expression = new FieldExpression(bare);
        List<Field> fields = expression.list();
        if (expression.at < bare.length()) {
            throw expression.wrong();
        }
        return fields;
    }

    private List<Field> list() {
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (take(','));
        return fields;
    }

    private Field field() {
        String name = name();
        Map<String, String> modifiers = new LinkedHashMap<>();
        while (take('.')) {
            String modifier = name();
            modifiers.put(modifier, brackets());
        }
        List<Field> inner = List.of();
        if (take('{')) {
            inner = list();
            if (!take('}')) {
                throw wrong();
            }
        }
        return new Field(name, modifiers, inner);
    }

    private String name() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (from == at) {
            throw wrong();
        }
        return text.substring(from, at);
    }

    private String brackets() {
        if (!take('(')) {
            throw wrong();
        }
        int from = at;
        int depth = 1;
        while (at < text.length()) {
            char next = text.charAt(at++);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            if (depth == 0) {
                return text.substring(from, at - 1);
            }
        }
        throw wrong();
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private GraphRefusal wrong() {
        String seen = at < text.length() ? "\"" + text.charAt(at) + "\"" : "end of string";
        return GraphRefusal.of(2500, "Syntax error: unexpected " + seen + " at character " + at);
    }
}
