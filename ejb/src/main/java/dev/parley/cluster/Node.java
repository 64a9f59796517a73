package dev.parley.cluster;

import dev.parley.settings.ParleySettings;
import dev.parley.shared.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** This node, as an owner of leases. Its name changes at each start: a restarted node owns nothing that it had. */
@ApplicationScoped
public class Node {

    @Inject
    ParleySettings settings;

    private String owner = "";

    @PostConstruct
    void name() {
        owner = settings.node() + "-" + Long.toString(Ids.next(), 36);
    }

    public String owner() {
        return owner;
    }

    /** The configured part of the name, for people. */
    public String label() {
        return settings.node();
    }
}
