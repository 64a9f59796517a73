package dev.parley.routing.engine;

/** An access licence by name, for example {@code I3_ACCESS_ACD_SOCIAL_MEDIA} (RT-2). */
public record AccessLicence(String name) implements Comparable<AccessLicence> {
    @Override
    public int compareTo(AccessLicence other) {
        return name.compareTo(other.name);
    }
}
