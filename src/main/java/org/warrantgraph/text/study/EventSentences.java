package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Anchor;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Found;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.Share;
import org.warrantgraph.text.study.ClaimSink.Manner;

/**
 * Reads "bleeding occurred in 2.1% of patients with A and in 2.8% with B (relative risk 0.75, 95% CI 0.49 to 1.15)": an event that no
 * list of endpoints knows, and a share for each arm, whose name follows the share.
 */
final class EventSentences {
    private static final Pattern EVENT = Pattern.compile(
            "^(?:[^,;()]{1,60}, )?(?<event>[^,;()%\\d][^,;()%]{2,70}?) (?:occurred|was|were)(?: (?:reported|observed|seen|recorded|noted))? (?:in|by|for) (?=(?:about )?\\d)");
    private static final Pattern WORD_BEHIND = Pattern.compile("[\\p{L}]");
    private static final Manner MANNER = Manner.observed("event-sentence");

    private final TrialRecord trial;
    private final TrialArms arms;
    private final ClaimSink sink;

    EventSentences(TrialRecord trial, TrialArms arms, ClaimSink sink) {
        this.trial = trial;
        this.arms = arms;
        this.sink = sink;
    }

    private record Told(Share share, ArmRecord arm) {}

    void read(Passage passage) {
        Matcher matcher = EVENT.matcher(passage.text());
        if (!matcher.find() || !EndpointText.find(passage.text()).isEmpty()) {
            return;
        }
        String rest = passage.text().substring(matcher.end());
        List<Told> told = told(rest, passage);
        if (told.isEmpty()) {
            return;
        }
        Endpoint endpoint = trial.endpoint(EndpointText.parse(Phrases.uncapitalised(matcher.group("event"))));
        sink.state(endpoint);
        for (Told one : told) {
            emit(
                    CellResult.share(
                                    CellResult.reported(
                                            Vocabulary.Type.RESULT, one.share().printed()),
                                    one.share(),
                                    one.share().percent().orElseThrow(),
                                    Optional.empty())
                            .arm(one.arm().iri()),
                    endpoint,
                    passage);
        }
        ArmPair.among(told.stream().map(Told::arm).toList())
                .ifPresent(pair -> comparison(rest, pair, endpoint, passage));
    }

    /** Shares with the arm named between each and the next; none at all where one of them has no arm. */
    private List<Told> told(String text, Passage passage) {
        List<Found<Share>> shares = Share.find(text).stream()
                .filter(found -> found.value().percent().isPresent())
                .filter(found -> !text.startsWith(" CI", found.to()))
                .toList();
        List<ArmText> named = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            int end = i + 1 < shares.size() ? shares.get(i + 1).from() : text.length();
            String behind = text.substring(shares.get(i).to(), end).split("[(;]")[0];
            Optional<ArmText> arm = ArmText.header(behind, arms.agents())
                    .filter(one -> one.given().size() == 1)
                    .or(() -> dose(behind));
            if (arm.isEmpty()) {
                return List.of();
            }
            named.add(arm.get());
        }
        Anchor place = passage.place(sink.document());
        List<Optional<ArmRecord>> records = arms.fromHeaders(named.stream()
                .map(arm -> new TrialArms.Header(arm, place, passage.citations()))
                .toList());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Share share = shares.get(i).value();
            records.get(i).ifPresent(arm -> told.add(new Told(share, arm)));
        }
        return told;
    }

    /** "of participants in the 36 mg group": the words before the dose name nothing. */
    private Optional<ArmText> dose(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))
                    && (i == 0 || !WORD_BEHIND.matcher(text.substring(i - 1, i)).matches())) {
                List<Given> given = arms.agents().doseOnly(text.substring(i));
                return given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ArmText(Optional.empty(), given, Optional.empty(), false));
            }
        }
        return Optional.empty();
    }

    private void comparison(String text, ArmPair pair, Endpoint endpoint, Passage passage) {
        List<Found<Estimate>> estimates = Estimate.find(text).stream()
                .filter(found -> found.value().fault().isEmpty())
                .toList();
        if (estimates.size() != 1) {
            return;
        }
        Found<Estimate> estimate = estimates.get(0);
        List<Found<PValue>> pValues = PValue.find(text);
        int end = pValues.size() == 1 ? pValues.get(0).to() : estimate.to();
        ResultBuilder result = CellResult.estimate(
                        CellResult.reported(
                                Vocabulary.Type.COMPARISON,
                                text.substring(Math.min(estimate.from(), end), Math.max(estimate.to(), end))),
                        estimate.value(),
                        estimate.value().statistic().orElseThrow())
                .arm(pair.arm().iri())
                .comparatorArm(pair.comparator().iri());
        pValues.stream()
                .filter(found -> pValues.size() == 1 && found.value().fault().isEmpty())
                .forEach(found -> CellResult.pValue(result, found.value()));
        emit(result, endpoint, passage);
    }

    private void emit(ResultBuilder result, Endpoint endpoint, Passage passage) {
        Result built = result.study(trial.iri()).endpoint(endpoint.iri()).build();
        sink.result(trial.iri(), built, List.of(passage.place(sink.document())), passage.citations(), MANNER);
    }
}
