package dev.parley.channel;

import dev.parley.shared.KeyChunks;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the channels that take what was pushed. */
record TakersQuery(EntityManager entities) {

    private static final String ALL = "select distinct c from Channel c left join fetch c.terms where c.id in (:keys)";

    /** Channels that name one of the sources, and those that name none at all: they take what concerns the account. */
    Map<String, List<Channel>> of(Account account, Collection<String> sources) {
        Set<Long> ids = new LinkedHashSet<>(KeyChunks.find(
                entities,
                Long.class,
                "select c.id from Channel c join c.terms t where c.accountId = :account and t.kind = :source"
                        + " and t.term in (:keys)",
                sources,
                query -> query.setParameter("account", account.id()).setParameter("source", TermKind.SOURCE)));
        ids.addAll(entities.createQuery(
                        "select c.id from Channel c where c.accountId = :account and not exists"
                                + " (select t.term from c.terms t where t.kind = :source)",
                        Long.class)
                .setParameter("account", account.id())
                .setParameter("source", TermKind.SOURCE)
                .getResultList());
        Set<Channel> candidates = new LinkedHashSet<>(KeyChunks.find(entities, Channel.class, ALL, ids));
        Map<String, List<Channel>> takers = new HashMap<>();
        for (String source : sources) {
            takers.put(
                    source,
                    candidates.stream()
                            .filter(channel -> channel.takes(source, account.handle()))
                            .toList());
        }
        return takers;
    }
}
