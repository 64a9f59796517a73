package dev.parley.intake.flood;

import java.time.Instant;

/** What the flood guard needs of a post. */
public record RecentPost(String platformId, String text, Instant writtenAt) {}
