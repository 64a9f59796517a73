package dev.parley.apikey;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The keys in the database. */
@Stateless
public class JpaApiKeys {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public List<ApiKey> list() {
        return entities.createQuery("select k from ApiKey k order by k.name", ApiKey.class)
                .getResultList();
    }

    public Optional<ApiKey> find(long id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id));
    }

    public void add(ApiKey key) {
        entities.persist(key);
    }

    public Optional<Long> findValid(String hash) {
        return entities
                .createQuery("select k.id from ApiKey k where k.hash = :hash and k.revokedAt is null", Long.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst();
    }
}
