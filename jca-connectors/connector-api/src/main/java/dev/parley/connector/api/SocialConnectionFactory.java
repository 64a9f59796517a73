package dev.parley.connector.api;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/** Gives connections to accounts of one platform; found in JNDI at {@code java:app/parley/<platform>}. */
public interface SocialConnectionFactory extends Serializable, Referenceable {

    SocialConnection getConnection(AccountAccess access) throws ResourceException;
}
