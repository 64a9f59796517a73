package dev.parley.workforce;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/** Which share of interactions shall be answered within which time (RT-5). */
@Embeddable
public record ServiceLevel(
        int sharePercent, @Column(name = "target_s") int targetSeconds) {

    /** Where nothing is set: 80 percent in five minutes. */
    public static final ServiceLevel DEFAULT = new ServiceLevel(80, 300);

    public Duration target() {
        return Duration.ofSeconds(targetSeconds);
    }
}
