package dev.parley.administration;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Utilization;

/** What a user without a value of the own has for a type, and the workgroup that it comes from (RT-3). */
public record Inherited(InteractionType type, String workgroup, Utilization rate) {}
