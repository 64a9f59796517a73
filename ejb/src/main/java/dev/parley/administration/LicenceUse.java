package dev.parley.administration;

/** A licence that users and stations can have, and how many of them have it (RT-2). */
public record LicenceUse(String name, int available, long used) {

    long left() {
        return available - used;
    }
}
