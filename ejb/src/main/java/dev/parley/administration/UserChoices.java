package dev.parley.administration;

import java.util.List;

/** What the form of a user has to choose from. */
public record UserChoices(Directory directory, List<LicenceUse> licences) {}
