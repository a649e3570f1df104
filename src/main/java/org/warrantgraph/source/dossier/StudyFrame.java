package org.warrantgraph.source.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.warrantgraph.model.Arm;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Study;
import org.warrantgraph.source.record.Nearest;

/** A study while its block is read: its arms by the name used in the block, its endpoints by label. */
final class StudyFrame {
    final Study study;
    final Map<String, Arm> arms = new LinkedHashMap<>();
    final Map<String, Integer> sizes = new LinkedHashMap<>();
    final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    StudyFrame(Study study) {
        this.study = study;
    }

    Arm arm(String name) {
        Arm arm = arms.get(name);
        if (arm == null) {
            throw Fault.of(
                    "W-DOSSIER-060",
                    "there is no arm \"" + name + "\".",
                    arms.isEmpty()
                            ? "Name the arms under \"arms\" first."
                            : "The arms are " + String.join(", ", arms.keySet()) + ".");
        }
        return arm;
    }

    Endpoint endpoint(String label) {
        Endpoint endpoint = endpoints.get(label);
        if (endpoint == null) {
            throw Fault.of(
                    "W-DOSSIER-061",
                    "there is no endpoint \"" + label + "\".",
                    Nearest.to(label, endpoints.keySet())
                            .map(meant -> "Write \"" + meant + "\".")
                            .orElse(
                                    endpoints.isEmpty()
                                            ? "Name the endpoints under \"endpoints\" first."
                                            : "The endpoints are " + String.join(", ", endpoints.keySet()) + "."));
        }
        return endpoint;
    }
}
