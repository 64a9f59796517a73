package dev.parley.web.workforce;

import dev.parley.administration.ListingUsers;
import dev.parley.administration.UserFilter;
import dev.parley.administration.UserList;
import dev.parley.web.view.LicenceLabel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of users. */
public record UserListView(
        List<UserRow> rows,
        String find,
        String show,
        List<Choice> filters,
        int page,
        int pages,
        long all,
        String range,
        String licences) {

    static UserListView of(UserList list, String find, UserFilter filter, Instant now, ZoneId zone) {
        int first = (list.page() - 1) * ListingUsers.PAGE + 1;
        return new UserListView(
                list.lines().stream().map(line -> UserRow.of(line, now, zone)).toList(),
                find,
                filter.name(),
                Arrays.stream(UserFilter.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList(),
                list.page(),
                list.pages(),
                list.all(),
                list.all() == 0 ? "Nobody" : first + "–" + (first + list.lines().size() - 1) + " of " + list.all(),
                list.licences().stream()
                        .map(use -> LicenceLabel.of(use.name()) + " " + use.used() + " of " + use.available())
                        .collect(Collectors.joining(", ")));
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }
}
