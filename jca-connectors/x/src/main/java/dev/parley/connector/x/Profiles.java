package dev.parley.connector.x;

import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;

/** Finds people on X: the account itself, and others by handle. */
record Profiles(XApi api) {

    AccountProfile whoAmI() throws PlatformException {
        return read(XRequest.read("/2/users/me", Purpose.LOOK_UP, Identity.USER));
    }

    AccountProfile byHandle(String handle) throws PlatformException {
        return read(XRequest.read(
                "/2/users/by/username/" + Parameter.encode(handle), Purpose.LOOK_UP, Identity.APP_OR_USER));
    }

    /** The account's own ID: as configured, or as X says. */
    String ownId() throws PlatformException {
        String known = api.access().platformUserId();
        return known.isEmpty() ? whoAmI().platformId() : known;
    }

    private AccountProfile read(XRequest request) throws PlatformException {
        XAnswer answer = api.call(request.with(
                FieldDialect.userParameter().name(),
                FieldDialect.userParameter().value()));
        LenientObject user = answer.data();
        if (user.text("id").isEmpty()) {
            throw api.lacking(answer, request.purpose());
        }
        return new AccountProfile(user.text("id"), user.text("username"), user.text("name"));
    }
}
