/**
 * What every adapter needs and none should write twice: an HTTP port that guards credentials, lenient JSON, rate-limit
 * values, and the JCA plumbing between a pool and a platform session. Sees {@code connector.api} only; an adapter packs
 * this jar into its own archive.
 */
@NullMarked
package dev.parley.connector.kit;

import org.jspecify.annotations.NullMarked;
