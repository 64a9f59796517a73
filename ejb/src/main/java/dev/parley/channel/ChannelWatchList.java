package dev.parley.channel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a channel watches, and the keywords that the flood guard has taken out of it. */
@MappedSuperclass
public abstract class ChannelWatchList {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "channel_term", joinColumns = @JoinColumn(name = "channel_id"))
    private List<ChannelTerm> terms = new ArrayList<>();

    protected ChannelWatchList() {}

    final List<ChannelTerm> terms() {
        return List.copyOf(terms);
    }

    final void changeTerms(List<ChannelTerm> now) {
        terms.clear();
        terms.addAll(now);
    }

    final List<String> terms(TermKind kind) {
        return ChannelTerms.watched(terms, kind);
    }

    /** The flood guard takes a keyword out; returns whether it was watched until now (CH-8). */
    public boolean block(String keyword, Instant now, Instant until) {
        return replace(keyword, false, term -> term.blocked(now, until));
    }

    /** An administrator adds back what the flood guard took out; returns whether it was out. */
    public boolean unblock(String keyword) {
        return replace(keyword, true, ChannelTerm::unblocked);
    }

    private boolean replace(String keyword, boolean blocked, UnaryOperator<ChannelTerm> change) {
        for (ChannelTerm term : List.copyOf(terms)) {
            if (term.kind() == TermKind.KEYWORD
                    && term.isBlocked() == blocked
                    && ChannelTerms.same(term.term(), keyword)) {
                terms.remove(term);
                terms.add(change.apply(term));
                return true;
            }
        }
        return false;
    }

    /** Keywords that the flood guard took out. */
    public List<BlockedKeyword> blockedKeywords() {
        return ChannelTerms.blocked(terms);
    }

    /** The pages, phone numbers, businesses or feeds that it watches; empty where the account is the source. */
    public List<String> sources() {
        return terms(TermKind.SOURCE);
    }

    /**
     * Whether it wants what is pushed for a source: one that it watches, or where the platform has a search, what
     * concerns the handle of the account.
     */
    boolean takes(String source, String accountHandle) {
        List<String> sources = terms(TermKind.SOURCE);
        return sources.isEmpty()
                ? terms(TermKind.HANDLE).stream().anyMatch(handle -> handle.equalsIgnoreCase(accountHandle))
                : sources.contains(source);
    }
}
