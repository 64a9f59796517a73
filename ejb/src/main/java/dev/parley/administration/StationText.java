package dev.parley.administration;

/** A station for previews, its licences always in the same order. */
public record StationText(String name, String licences) {}
