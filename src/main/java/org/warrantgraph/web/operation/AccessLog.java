package org.warrantgraph.web.operation;

import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Slf4jRequestLogWriter;
import org.warrantgraph.model.Hashes;

/**
 * One line a request in the common log format, without what was asked: {@code address - - [time] "GET /sparql HTTP/1.1" 200 1234}, then
 * milliseconds and a hash of the query.
 *
 * <p>What people look for is theirs; the hash tells that two requests asked the same, and is the same that an operator gets from
 * {@code printf %s "$query" | sha256sum | cut -c1-16}.
 */
public final class AccessLog {
    /** Request attribute that holds the hash of a query. */
    public static final String QUERY = "warrant.query";

    private static final String FORMAT = "%{client}a - - %t \"%m %U %H\" %s %O %{ms}T %{" + QUERY + "}attr";
    private static final int DAYS_KEPT = 30;
    private static final int HASH_DIGITS = 16;

    private AccessLog() {}

    /** @param file a new one each day where the name holds {@code yyyy_mm_dd}; {@code -} for the program's own log */
    public static RequestLog to(String file) {
        if (file.equals("-")) {
            Slf4jRequestLogWriter log = new Slf4jRequestLogWriter();
            log.setLoggerName("access");
            return new CustomRequestLog(log, FORMAT);
        }
        AsyncRequestLogWriter log = new AsyncRequestLogWriter(file);
        log.setAppend(true);
        log.setRetainDays(DAYS_KEPT);
        return new CustomRequestLog(log, FORMAT);
    }

    /** What stands for a query in the log. */
    public static String hash(String query) {
        return Hashes.sha256(query).substring(0, HASH_DIGITS);
    }
}
