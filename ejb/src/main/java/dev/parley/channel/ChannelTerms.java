package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and makes the terms of a channel: what is watched, and keywords that the flood guard has removed. */
final class ChannelTerms {

    private ChannelTerms() {}

    /** The terms that an administrator has set; a removed keyword that is not among them stays removed. */
    static List<ChannelTerm> of(Platform platform, ChannelDetails details, List<ChannelTerm> before) {
        List<ChannelTerm> terms = new ArrayList<>();
        add(terms, TermKind.HANDLE, details.handles(), false);
        add(terms, TermKind.KEYWORD, details.keywords(), false);
        add(terms, TermKind.EXCLUSION, details.exclusions(), false);
        add(terms, TermKind.REPLY_HANDLE, details.replyHandles(), false);
        add(terms, TermKind.SOURCE, details.sources(), platform == Platform.WHATSAPP);
        before.stream()
                .filter(ChannelTerm::isBlocked)
                .filter(term -> details.keywords().stream().noneMatch(word -> same(word, term.term())))
                .forEach(terms::add);
        return terms;
    }

    private static void add(List<ChannelTerm> terms, TermKind kind, List<String> values, boolean sole) {
        for (String value : values) {
            terms.add(new ChannelTerm(kind, value, terms.size(), null, null, sole ? value : null));
        }
    }

    /** What is watched, in the order in which it was entered. */
    static List<String> watched(List<ChannelTerm> terms, TermKind kind) {
        return terms.stream()
                .filter(term -> term.kind() == kind && !term.isBlocked())
                .sorted(Comparator.comparingInt(ChannelTerm::position))
                .map(ChannelTerm::term)
                .toList();
    }

    static List<BlockedKeyword> blocked(List<ChannelTerm> terms) {
        return terms.stream()
                .flatMap(term -> blocked(term.term(), term.blockedAt(), term.blockedUntil()))
                .sorted(Comparator.comparing(BlockedKeyword::since))
                .toList();
    }

    private static Stream<BlockedKeyword> blocked(String term, @Nullable Instant since, @Nullable Instant until) {
        return until == null
                ? Stream.empty()
                : Stream.of(new BlockedKeyword(term, since == null ? until : since, until));
    }

    static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
