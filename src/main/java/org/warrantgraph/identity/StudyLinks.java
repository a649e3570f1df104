package org.warrantgraph.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.warrantgraph.model.IdentityDecision;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.ReportedStudy;
import org.warrantgraph.model.Study;
import org.warrantgraph.model.Vocabulary.Value;

/** Decides which studies a work reports: those its title names, and those a citing text says it reports. Reviews report none. */
final class StudyLinks {
    private final SortedMap<Iri, TitleKey> trials = new TreeMap<>();
    private final Collection<ReportedStudy> reported;
    private final WorkKinds kinds;

    StudyLinks(Collection<Study> studies, Collection<ReportedStudy> reported, WorkKinds kinds) {
        studies.stream().filter(Study::isTrial).forEach(study -> trials.put(study.iri(), TitleKey.of(study.label())));
        this.reported = reported;
        this.kinds = kinds;
    }

    /**
     * @param printed whether the title is printed in a reference, or was taken from the citing text
     * @param group the references of the work
     */
    List<IdentityDecision> of(Iri work, Optional<String> title, boolean printed, SortedSet<Iri> group) {
        Map<Iri, IdentityDecision> byStudy = new TreeMap<>();
        Iri kind = kinds.of(title, Optional.empty());
        if (title.isPresent() && !kind.equals(Value.REVIEW) && !kind.equals(Value.TERTIARY_PAGE)) {
            TitleKey key = TitleKey.of(title.get());
            trials.forEach((trial, name) -> {
                if (key.names(name)) {
                    byStudy.put(trial, named(work, trial, printed));
                }
            });
        }
        for (ReportedStudy says : reported) {
            if (group.contains(says.reference())) {
                byStudy.putIfAbsent(
                        says.study(),
                        new IdentityDecision(
                                work, says.study(), says.method(), says.confidence(), Value.ACCEPTED, says.why()));
            }
        }
        return List.copyOf(byStudy.values());
    }

    private static IdentityDecision named(Iri work, Iri trial, boolean printed) {
        return new IdentityDecision(
                work,
                trial,
                printed ? Value.SAME_TITLE : Value.DESCRIBED_IN_TEXT,
                printed ? ReferenceResolver.BY_TITLE : ReferenceResolver.BY_DESCRIPTION,
                Value.ACCEPTED,
                printed ? "The title names the trial." : "The citing text names the trial.");
    }
}
