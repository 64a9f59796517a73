package dev.parley.intake.flood;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What any node has stored for a channel lately. */
@Stateless
public class JpaRecentPosts {

    /** A minute of the platform's clock, and what a platform and a poll may take until a post is stored. */
    private static final Duration LATELY = Duration.ofMinutes(3);

    /** More than any flood has to be counted to. */
    private static final int MOST = 5000;

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** The latest public posts, newest first; without old ones that a recovery run, or a poll after a pause, has brought. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<RecentPost> list(long channelId, Instant now) {
        return entities.createQuery(
                        "select new dev.parley.intake.flood.RecentPost(p.platformId, p.text, p.writtenAt)"
                                + " from Post p, PostChannel c where c.key.postId = p.id and c.key.channelId = :channel"
                                + " and p.visibility = :publicly and p.id >= :since and p.writtenAt >= :lately order by p.id desc",
                        RecentPost.class)
                .setParameter("channel", channelId)
                .setParameter("publicly", Visibility.PUBLIC)
                .setParameter("since", Ids.atOrAfter(now.minus(LATELY)))
                .setParameter("lately", now.minus(LATELY))
                .setMaxResults(MOST)
                .getResultList();
    }
}
