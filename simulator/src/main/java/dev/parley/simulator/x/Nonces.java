package dev.parley.simulator.x;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the latest nonces, so that a signed request works once (RFC 5849, 3.3). */
final class Nonces {
    private static final int KEPT = 20_000;
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KEPT;
        }
    };

    /** Returns whether the nonce is new. */
    synchronized boolean use(String nonce) {
        return seen.put(nonce, Boolean.TRUE) == null;
    }
}
