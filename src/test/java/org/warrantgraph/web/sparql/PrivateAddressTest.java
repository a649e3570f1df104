package org.warrantgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warrantgraph.web.limit.ServerLimits;

class PrivateAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesOfPrivateNetworks_areKnown(String address) throws UnknownHostException {
        assertThat(Federation.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.0.2.1", "100.128.0.1", "2001:db8::1", "2a00:1450::1"})
    void othersAreNot(String address) throws UnknownHostException {
        assertThat(Federation.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "jar:http://x!/y",
                "/sparql",
                "http:",
                "http://a@example.org/",
                "http://example.org/#x"
            })
    void whatIsNoAddressOfAnEndpoint_isRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Federation(List.of(address), ServerLimits.local()));
    }

    @Test
    void withoutEndpoints_nobodyIsAsked() {
        assertThat(new Federation(List.of(), ServerLimits.local()).allows("http://example.org/sparql"))
                .isFalse();
    }
}
