package dev.parley.administration;

import dev.parley.workforce.UserProfile;
import java.util.List;

/** A user as stored, and what is inherited from each workgroup. */
public record UserPage(
        long id, int version, UserProfile profile, UserLine line, boolean locked, List<Inherited> inherited) {}
