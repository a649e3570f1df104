package org.warrantgraph.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.warrantgraph.web.http.Refusal;

class ClientsTest {
    private static final ServerLimits LIMITS = ServerLimits.local();
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();

    @Test
    void burstIsGranted_thenTheRate() {
        Clients clients = new Clients(LIMITS.with(Limit.CLIENT_RATE, 2).with(Limit.CLIENT_BURST, 5), clock::get);
        for (int i = 0; i < 5; i++) {
            clients.enter("a").close();
        }
        Refusal refusal = refused(clients, "a");
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.headers()).containsEntry("Retry-After", "1");
        clock.addAndGet(SECOND);
        clients.enter("a").close();
        clients.enter("a").close();
        assertThat(refused(clients, "a").report().id()).isEqualTo("W-WEB-020");
    }

    @Test
    void waitingLonger_grantsNoMoreThanTheBurst() {
        Clients clients = new Clients(LIMITS.with(Limit.CLIENT_RATE, 2).with(Limit.CLIENT_BURST, 5), clock::get);
        clients.enter("a").close();
        clock.addAndGet(3600 * SECOND);
        for (int i = 0; i < 5; i++) {
            clients.enter("a").close();
        }
        assertThat(refused(clients, "a").status()).isEqualTo(429);
    }

    @Test
    void oneClient_doesNotUseUpAnothers() {
        Clients clients = new Clients(LIMITS.with(Limit.CLIENT_RATE, 1), clock::get);
        clients.enter("a").close();
        assertThat(refused(clients, "a").status()).isEqualTo(429);
        clients.enter("b").close();
    }

    @Test
    void requestsAtOneTime_areCountedUntilTheyEnd() {
        Clients clients = new Clients(LIMITS.with(Limit.CLIENT_REQUESTS, 2), clock::get);
        List<Clients.Visit> visits = new ArrayList<>(List.of(clients.enter("a"), clients.enter("a")));
        assertThat(refused(clients, "a").report().id()).isEqualTo("W-WEB-021");
        visits.remove(0).close();
        visits.add(clients.enter("a"));
        assertThat(refused(clients, "a").status()).isEqualTo(429);
    }

    @Test
    void addressesOfOneNetwork_areOneClient() {
        assertThat(Clients.key("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Clients.key("2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isNotEqualTo(Clients.key("2001:db8:1:3::1"));
        assertThat(Clients.key("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(Clients.key("192.0.2.2"));
    }

    private static Refusal refused(Clients clients, String address) {
        return catchThrowableOfType(Refusal.class, () -> clients.enter(address));
    }
}
