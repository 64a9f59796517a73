package dev.parley.administration;

/** What is wrong in a line of a file, counted from 1. */
public record LineProblem(long line, String words) {}
