package dev.parley.simulator.apple;

/** Apple says no, by a status alone. */
final class AppleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    AppleRefusal(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    static AppleRefusal malformed(String why) {
        return new AppleRefusal(400, why);
    }

    static AppleRefusal unknown(String why) {
        return new AppleRefusal(404, why);
    }
}
