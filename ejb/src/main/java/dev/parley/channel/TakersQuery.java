package dev.parley.channel;

import dev.parley.connector.api.Platform;
import dev.parley.shared.KeyChunks;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for the channels that take what was pushed. */
record TakersQuery(EntityManager entities) {

    private static final String NAMING = "select distinct c from Channel c left join fetch c.terms where c.id in"
            + " (select x.id from Channel x join x.terms t where x.accountId = :account and t.kind = :kind and ";

    private static final String SOURCE = NAMING + "t.term in (:keys))";
    private static final String HANDLE = NAMING + "lower(t.term) in (:keys))";

    private static final String ELSEWHERE = "select distinct c.accountId, t.term from Channel c join c.terms t,"
            + " Account a, Account own where own.id = :account and a.id = c.accountId and a.id <> own.id"
            + " and a.platform = own.platform and a.clientId = own.clientId and a.clientId <> ''"
            + " and t.kind = :kind and t.term in (:keys)";

    Takers of(Account account, Collection<String> sources) {
        Map<String, List<Channel>> here = here(account, sources);
        List<String> left = sources.stream()
                .filter(source -> here.getOrDefault(source, List.of()).isEmpty())
                .toList();
        return new Takers(here, left.isEmpty() ? Map.of() : elsewhere(account, left));
    }

    /** A platform may keep one address for an app, whichever of its accounts gave it: all are pushed to that. */
    private Map<String, Set<Long>> elsewhere(Account account, Collection<String> sources) {
        Map<String, Set<Long>> accounts = new HashMap<>();
        KeyChunks.find(
                        entities,
                        Object[].class,
                        ELSEWHERE,
                        sources,
                        asked -> asked.setParameter("account", account.id()).setParameter("kind", TermKind.SOURCE))
                .forEach(row -> accounts.computeIfAbsent((String) row[1], source -> new TreeSet<>())
                        .add((Long) row[0]));
        return accounts;
    }

    /** Channels that watch a source, by it; those that watch the account's handle take all that concerns the account. */
    private Map<String, List<Channel>> here(Account account, Collection<String> sources) {
        Set<Channel> candidates = new LinkedHashSet<>(naming(account, SOURCE, TermKind.SOURCE, sources));
        if (!account.handle().isEmpty()) {
            Set<String> handle = Set.of(account.handle().toLowerCase(Locale.ROOT));
            candidates.addAll(naming(account, HANDLE, TermKind.HANDLE, handle));
        }
        Map<String, List<Channel>> takers = new HashMap<>();
        for (String source : sources) {
            takers.put(
                    source,
                    candidates.stream()
                            .filter(channel -> channel.takes(source, account.handle()))
                            .toList());
            if (isWholly(account, source)) {
                takers.put(source, forTheWhole(account));
            }
        }
        return takers;
    }

    /** Whether a push for a source concerns the account as a whole: WhatsApp names its business account then. */
    private static boolean isWholly(Account account, String source) {
        boolean business = source.equals(account.platformUserId())
                || source.equals(account.details().businessId());
        return account.platform() == Platform.WHATSAPP && !source.isEmpty() && business;
    }

    /** Of what concerns no number but the whole account, one channel hears for all. */
    private List<Channel> forTheWhole(Account account) {
        return entities
                .createQuery("select c from Channel c where c.accountId = :account order by c.id", Channel.class)
                .setParameter("account", account.id())
                .getResultList()
                .stream()
                .min(Comparator.comparing((Channel channel) -> !channel.isActive())
                        .thenComparing(Channel::id))
                .stream()
                .toList();
    }

    private List<Channel> naming(Account account, String query, TermKind kind, Collection<String> terms) {
        return KeyChunks.find(
                entities,
                Channel.class,
                query,
                terms,
                asked -> asked.setParameter("account", account.id()).setParameter("kind", kind));
    }
}
