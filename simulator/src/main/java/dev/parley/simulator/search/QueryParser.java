package dev.parley.simulator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recursive descent over {@code or := and (OR and)*}, {@code and := unary+}, {@code unary := -unary | (or) | term}. */
final class QueryParser {
    private static final int MAX_DEPTH = 64;
    private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9_]{1,15}");
    private final String text;
    private int at;
    private int depth;

    QueryParser(String text) {
        this.text = text;
    }

    Node parse() {
        Node root = or();
        if (at < text.length()) {
            throw new QueryException("Unexpected '" + text.charAt(at) + "' at position " + (at + 1));
        }
        return root;
    }

    private Node or() {
        List<Node> parts = new ArrayList<>();
        parts.add(and());
        while (nextIsOr()) {
            at += 2;
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Or(List.copyOf(parts));
    }

    private Node and() {
        List<Node> parts = new ArrayList<>();
        skipSpace();
        while (at < text.length() && text.charAt(at) != ')' && !nextIsOr()) {
            parts.add(unary());
            skipSpace();
        }
        if (parts.isEmpty()) {
            throw new QueryException("An operand is missing at position " + (at + 1));
        }
        return parts.size() == 1 ? parts.get(0) : new Node.And(List.copyOf(parts));
    }

    private Node unary() {
        char first = text.charAt(at);
        if (first == '-') {
            at++;
            if (at >= text.length() || Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '-') {
                throw new QueryException("A negation needs an operand at position " + (at + 1));
            }
            return new Node.Not(unary());
        }
        return first == '(' ? group() : term();
    }

    private Node group() {
        if (++depth > MAX_DEPTH) {
            throw new QueryException("The query is nested too deeply");
        }
        at++;
        Node inner = or();
        if (at >= text.length()) {
            throw new QueryException("A closing parenthesis is missing");
        }
        at++;
        depth--;
        return inner;
    }

    private Node term() {
        if (text.charAt(at) == '"') {
            return new Node.Term(Operator.PHRASE, quoted().toLowerCase(Locale.ROOT));
        }
        String word = word();
        int colon = word.indexOf(':');
        if (colon > 0) {
            return operator(word.substring(0, colon), word.substring(colon + 1));
        }
        return tagOrKeyword(word);
    }

    private Node operator(String name, String rest) {
        Optional<Operator> operator = Operator.named(name);
        if (operator.isEmpty()) {
            throw new QueryException("Reference to invalid operator '" + name + "'. Operator is not available in"
                    + " current product or product packaging.");
        }
        String value = rest;
        if (rest.isEmpty() && at < text.length() && text.charAt(at) == '"') {
            value = quoted();
        } else if (rest.startsWith("[")) {
            value = rest + upTo(']', rest);
        }
        return new Node.Term(operator.get(), operator.get().check(value));
    }

    private static Node tagOrKeyword(String word) {
        if (word.equalsIgnoreCase("and") || word.equals("or")) {
            throw new QueryException("Ambiguous use of " + word.toLowerCase(Locale.ROOT)
                    + " as a keyword. Use a space to logically join two clauses, or \"" + word
                    + "\" to find occurrences of it in text");
        }
        if (HANDLE.matcher(word).matches()) {
            return new Node.Term(Operator.MENTION, Operator.MENTION.check(word));
        }
        char first = word.charAt(0);
        if ((first == '#' || first == '$') && word.length() > 1) {
            Operator operator = first == '#' ? Operator.HASHTAG : Operator.CASHTAG;
            return new Node.Term(operator, operator.check(word.substring(1)));
        }
        return new Node.Term(Operator.KEYWORD, word.toLowerCase(Locale.ROOT));
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new QueryException("A closing quotation mark is missing");
        }
        String inner = text.substring(at + 1, end).trim();
        if (inner.isEmpty()) {
            throw new QueryException("A phrase is empty at position " + (at + 1));
        }
        at = end + 1;
        return inner;
    }

    private String word() {
        int start = at;
        while (at < text.length() && !endsWord(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new QueryException("Unexpected '" + text.charAt(at) + "' at position " + (at + 1));
        }
        return text.substring(start, at);
    }

    private String upTo(char closing, String begun) {
        if (begun.indexOf(closing) >= 0) {
            return "";
        }
        int end = text.indexOf(closing, at);
        if (end < 0) {
            throw new QueryException("A closing '" + closing + "' is missing");
        }
        String rest = text.substring(at, end + 1);
        at = end + 1;
        return rest;
    }

    private static boolean endsWord(char character) {
        return Character.isWhitespace(character) || character == '(' || character == ')' || character == '"';
    }

    private boolean nextIsOr() {
        skipSpace();
        boolean or = text.startsWith("OR", at);
        return or && (at + 2 >= text.length() || endsWord(text.charAt(at + 2)));
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
