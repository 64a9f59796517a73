package dev.parley.bench.routing;

/** How large a contact centre is. */
public enum Scale {
    FULL(10_000, 5_000, 50, 200),
    TENFOLD(100_000, 50_000, 500, 2_000),
    /** As many workgroups and skills as in {@link #FULL}, so that each of its queues is ten times as long. */
    TENFOLD_IN_THE_SAME_WORKGROUPS(100_000, 50_000, 50, 200),
    /** A flood of work for the same people. */
    LONG_QUEUES(100_000, 5_000, 50, 200);

    final int waiting;
    final int agents;
    final int workgroups;
    final int skills;

    Scale(int waiting, int agents, int workgroups, int skills) {
        this.waiting = waiting;
        this.agents = agents;
        this.workgroups = workgroups;
        this.skills = skills;
    }

    String words() {
        return String.format(
                java.util.Locale.ROOT,
                "%,d waiting × %,d agents × %d workgroups × %,d skills",
                waiting,
                agents,
                workgroups,
                skills);
    }
}
