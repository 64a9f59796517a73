package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import java.util.Arrays;
import java.util.List;

/**
 * The business IDs of an account. Apple names them nowhere, so the account's platform ID lists them, separated by commas
 * or blanks.
 */
record Businesses(AccountAccess access) {

    List<String> ids() {
        return Arrays.stream(access.platformUserId().split("[,\\s]+", -1))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    String first() {
        return ids().stream().findFirst().orElse("");
    }

    String orFirst(String source) {
        return source.isEmpty() ? first() : source;
    }
}
