package dev.parley.bench.centre;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * What a day brings, the same for every way of routing: 2,000 agents in 20 workgroups, two peaks of arrivals, everything
 * from one seed.
 */
final class Day {
    static final int LENGTH = 18 * 3600;
    static final int WORKGROUPS = 20;
    static final int SKILLS = 40;
    static final int DIRECT_TARGET = 120;
    static final int PUBLIC_TARGET = 300;

    private static final int AGENTS = 2_000;
    private static final int[] SHIFTS = {0, 1, 2, 3, 4, 5, 7, 8, 9};
    private static final double MEAN_HANDLING = 360;
    private static final double MEAN_PATIENCE = 900;
    private static final double SPREAD = 0.6;

    final List<Staff> staff = new ArrayList<>();
    final List<Arrival> arrivals = new ArrayList<>();

    /** @param load how many interactions come in a second when most come */
    Day(long seed, double load) {
        Random random = new Random(seed);
        for (int i = 0; i < AGENTS; i++) {
            int workgroup = i % WORKGROUPS;
            int other = random.nextInt(3) == 0 ? random.nextInt(WORKGROUPS) : workgroup;
            BitSet skills = new BitSet(SKILLS);
            for (int s = 0; s < SKILLS; s++) {
                skills.set(s, random.nextInt(2) == 0);
            }
            staff.add(new Staff(i, workgroup, other, skills, SHIFTS[random.nextInt(SHIFTS.length)] * 3600));
        }
        for (int second = 0; second < LENGTH; second++) {
            int come = poisson(random, load * curve(second));
            for (int i = 0; i < come; i++) {
                arrivals.add(arrival(random, second));
            }
        }
    }

    /** From 6 to 24 o'clock: a high peak before noon, a lower one in the evening. */
    static double curve(int second) {
        double hour = 6 + second / 3600.0;
        return 0.08 + 0.92 * bell(hour, 11, 2.2) + 0.62 * bell(hour, 18.5, 1.8);
    }

    private static double bell(double hour, double middle, double width) {
        return Math.exp(-Math.pow((hour - middle) / width, 2) / 2);
    }

    private Arrival arrival(Random random, int second) {
        double handling = MEAN_HANDLING * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        double patience = -MEAN_PATIENCE * Math.log(1 - random.nextDouble());
        return new Arrival(
                arrivals.size(),
                second,
                random.nextInt(WORKGROUPS),
                random.nextInt(5) < 2,
                random.nextInt(4) == 0 ? random.nextInt(SKILLS) : -1,
                (int) Math.max(20, handling),
                (int) Math.max(5, patience));
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
