package org.warrantgraph.web.limit;

/**
 * What one client may take; published to clients. A client is an IPv4 address or an IPv6 network of 64 bits.
 *
 * @param rate requests a second in the long run; 0 for no limit
 * @param burst requests at once, after a pause
 * @param concurrent requests that may be worked on at one time; 0 for no limit
 * @param connections open at one time; 0 for no limit
 */
public record ClientLimits(int rate, int burst, int concurrent, int connections) {
    public ClientLimits {
        if (rate < 0 || burst < 0 || concurrent < 0 || connections < 0 || (rate > 0 && burst < 1)) {
            throw new IllegalArgumentException("limits are at least 1, or 0 for none");
        }
    }

    /** For the open internet. */
    public static ClientLimits open() {
        return new ClientLimits(50, 500, 8, 100);
    }

    /** For a server that only its own machine can reach. */
    public static ClientLimits none() {
        return new ClientLimits(0, 0, 0, 0);
    }
}
