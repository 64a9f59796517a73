package dev.parley.licensing;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Loads the licence that comes with the product, as the demonstration does. */
@ApplicationScoped
public class LoadingDevelopmentLicence {

    private static final Caller PARLEY = new Caller(0, "Parley", Set.of(Right.LICENCES), Set.of(), "localhost");

    @Inject
    LoadingLicences loading;

    @Inject
    LicenceKeys keys;

    public void load() {
        loading.load(PARLEY, keys.developmentLicence()).ifPresent(words -> {
            throw new IllegalStateException("The development licence cannot be loaded: " + words);
        });
    }
}
