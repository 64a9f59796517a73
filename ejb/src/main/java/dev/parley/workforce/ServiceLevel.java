package dev.parley.workforce;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/**
 * Which share of interactions shall be answered within which time (RT-5).
 *
 * @param riskPercent the last part of that time, 0 to 100, in which an interaction counts as at risk
 * @param boost points that it gains evenly over that part; 0 for none
 */
@Embeddable
public record ServiceLevel(
        int sharePercent, @Column(name = "target_s") int targetSeconds, int riskPercent, int boost) {

    /** As much as the highest priority, over the last third or so. */
    private static final int USUAL_BOOST = 100;

    private static final int USUAL_RISK = 30;

    /** Where nothing is set: 80 percent in five minutes. */
    public static final ServiceLevel DEFAULT = new ServiceLevel(80, 300);

    public ServiceLevel {
        if (sharePercent < 0 || sharePercent > 100 || riskPercent < 0 || riskPercent > 100) {
            throw new IllegalArgumentException(
                    "Shares are from 0 to 100 percent, not " + sharePercent + " and " + riskPercent + ".");
        }
        if (targetSeconds < 0 || boost < 0) {
            throw new IllegalArgumentException(
                    "A target time and a boost are 0 or more, not " + targetSeconds + " s and " + boost + ".");
        }
    }

    public ServiceLevel(int sharePercent, int targetSeconds) {
        this(sharePercent, targetSeconds, USUAL_RISK, USUAL_BOOST);
    }

    public Duration target() {
        return Duration.ofSeconds(targetSeconds);
    }
}
