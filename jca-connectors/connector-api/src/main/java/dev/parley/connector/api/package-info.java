/**
 * The contract between the application and every platform adapter: what can be watched, fetched and done on a social
 * platform, in words that hold for all of them. It is shipped once (EAR {@code lib/}, Payara Micro {@code --addlibs})
 * and never inside a resource adapter, so that both sides see the same classes. It knows no domain type and no
 * platform's wire format.
 */
@NullMarked
package dev.parley.connector.api;

import org.jspecify.annotations.NullMarked;
