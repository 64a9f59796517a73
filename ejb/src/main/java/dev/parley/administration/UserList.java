package dev.parley.administration;

import java.util.List;

/** One page of the users that were looked for, how many there are, and the licences in use. */
public record UserList(List<UserLine> lines, long all, int page, int pages, List<LicenceUse> licences) {}
