package org.warrantgraph.web.limit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Believes forwarded headers only where a proxy sent them that we name, and of a chain of addresses only the one that this proxy saw.
 *
 * <p>Proxies append to {@code X-Forwarded-For}; what stands on the left was written by the client and may be a lie. The client is the right-most
 * address that is not itself a trusted proxy.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer, Predicate<InetSocketAddress> {
    private final InetAddressSet trusted = new InetAddressSet();
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /** @param addresses such as {@code 127.0.0.1}, {@code ::1}, {@code 10.0.0.0/8} */
    public TrustedProxies(List<String> addresses) {
        trusted.addAll(addresses);
    }

    @Override
    public boolean test(InetSocketAddress remote) {
        return remote.getAddress() != null && trusted.test(remote.getAddress());
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote)
                || !test(remote)) {
            return request;
        }
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders());
        headers.remove(HttpHeader.FORWARDED);
        List<String> chain = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        if (!chain.isEmpty()) {
            headers.put(new HttpField(HttpHeader.X_FORWARDED_FOR, client(chain, remote)));
        }
        HttpFields known = headers.asImmutable();
        return forwarded.customize(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return known;
                    }
                },
                responseHeaders);
    }

    private String client(List<String> chain, InetSocketAddress remote) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            String address = chain.get(i).strip();
            // Numbers only: a name would be looked up.
            if (!address.matches("[0-9a-fA-F:.\\[\\]]+")) {
                break;
            }
            if (!isTrusted(address)) {
                return address;
            }
        }
        return remote.getAddress().getHostAddress();
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.test(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
