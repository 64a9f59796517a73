package dev.parley.desk;

import java.util.List;

/** Where an interaction can be transferred to. */
public record TransferTargets(List<Target> workgroups, List<Target> agents) {

    /** @param note what helps to choose: who is available, how many wait */
    public record Target(long id, String name, String note) {}
}
