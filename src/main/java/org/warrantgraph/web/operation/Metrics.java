package org.warrantgraph.web.operation;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers about the running server in the text format of <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Prometheus</a>.
 * Thread-safe.
 *
 * <p>Labels have few values, whatever strangers send: kinds of requests, classes of status, ids of our own messages.
 */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private @Nullable Gauge current;

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** A request was answered. */
    public void answered(RequestKind kind, int status, Duration took) {
        Timer.builder("warrant.requests")
                .description("Requests and the time they took, by kind and class of status")
                .tag("kind", kind.label())
                .tag("status", status / 100 + "xx")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(registry)
                .record(took);
    }

    /**
     * A request was refused for a limit or a fault.
     *
     * @param id of the message, such as {@code W-SPARQL-010}
     */
    public void refused(String id, int status) {
        Counter.builder("warrant.refusals")
                .description("Requests refused, by message; W-SPARQL-010 and -011 are queries stopped while they ran")
                .tag("id", id)
                .tag("status", Integer.toString(status))
                .register(registry)
                .increment();
    }

    /** The release that is served from now on. */
    public synchronized void serves(String release) {
        if (current != null) {
            registry.remove(current);
        }
        current = Gauge.builder("warrant.release", () -> 1)
                .description("1, with the id of the release that is served")
                .tag("id", release)
                .strongReference(true)
                .register(registry);
        Counter.builder("warrant.releases.opened")
                .description("Releases served since the start")
                .register(registry)
                .increment();
    }

    /** Adds a number that is looked up when it is asked for. */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Adds what a cache that records it tells: hits, misses, size, evictions. */
    public void cache(String name, Cache<?, ?> cache) {
        CaffeineCacheMetrics.monitor(registry, cache, name);
    }

    /** All numbers, as Prometheus reads them. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
