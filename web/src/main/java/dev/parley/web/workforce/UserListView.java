package dev.parley.web.workforce;

import dev.parley.administration.ListingUsers;
import dev.parley.administration.UserFilter;
import dev.parley.administration.UserList;
import dev.parley.web.view.LicenceLabel;
import dev.parley.web.view.Paged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of users. */
public record UserListView(Paged<UserRow> rows, String find, String show, List<Choice> filters, String licences) {

    static UserListView of(UserList list, String find, UserFilter filter, Instant now, ZoneId zone) {
        return new UserListView(
                new Paged<>(
                        list.lines().stream()
                                .map(line -> UserRow.of(line, now, zone))
                                .toList(),
                        (list.page() - 1) * ListingUsers.PAGE + 1,
                        list.page(),
                        list.pages(),
                        list.all()),
                find,
                filter.name(),
                Arrays.stream(UserFilter.values())
                        .map(one -> new Choice(one.name(), one.label()))
                        .toList(),
                list.licences().stream()
                        .map(use -> LicenceLabel.of(use.name()) + " " + use.used() + " of " + use.available())
                        .collect(Collectors.joining(", ")));
    }
}
