package org.warrantgraph.text.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Endpoint;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Result;
import org.warrantgraph.model.ResultBuilder;
import org.warrantgraph.model.Vocabulary;
import org.warrantgraph.text.measure.Amount;
import org.warrantgraph.text.measure.Estimate;
import org.warrantgraph.text.measure.Found;
import org.warrantgraph.text.measure.PValue;
import org.warrantgraph.text.measure.Share;
import org.warrantgraph.text.measure.WordTable;
import org.warrantgraph.text.study.ClaimSink.Manner;

/**
 * Reads "median OS was 13.2 vs 6.7 months (HR 0.40; 95% CI 0.30–0.53; p<0.0001)".
 *
 * <p>A sentence is read from one endpoint to the next. Numbers go to arms only where it is plain which: one number and one arm, or two
 * numbers for the two arms, in the order in which the sentence names the arms.
 */
final class NumberSentences {
    private static final Manner MANNER = Manner.observed("result-sentence");
    private static final List<String> TIME_UNITS = List.of("MO", "WK", "DAY", "YR");

    private final TrialRecord trial;
    private final ClaimSink sink;
    private final Agents agents;

    NumberSentences(TrialRecord trial, ClaimSink sink, Agents agents) {
        this.trial = trial;
        this.sink = sink;
        this.agents = agents;
    }

    void read(Passage passage) {
        String text = passage.text();
        List<WordTable.Hit> hits = EndpointText.find(text).stream()
                .filter(hit -> !hit.row().meaning().equals("safety"))
                .toList();
        for (int i = 0; i < hits.size(); i++) {
            int start = i == 0 ? 0 : hits.get(i).from();
            int end = text.length();
            for (int j = i + 1; j < hits.size() && end == text.length(); j++) {
                end = hits.get(j).row().meaning().equals(hits.get(i).row().meaning())
                        ? end
                        : hits.get(j).from();
            }
            boolean again = i > 0
                    && hits.get(i - 1).row().meaning().equals(hits.get(i).row().meaning());
            if (!again) {
                segment(text.substring(start, end), hits.get(i).row(), passage);
            }
        }
    }

    private void segment(String text, WordTable.Row name, Passage passage) {
        EndpointText endpoint = EndpointText.of(name);
        boolean timePoint = text.contains("-month") || text.contains("-year") || Phrases.hasWords(text, "at 12 months");
        boolean numbers = !Estimate.find(text).isEmpty()
                || !Share.find(text).isEmpty()
                || !Amount.find(text).isEmpty();
        if (!numbers || timePoint || endpoint.statistic().isEmpty()) {
            return;
        }
        Endpoint known = trial.endpoint(endpoint);
        perArm(text, endpoint, known, passage);
        comparison(text, known, passage);
    }

    private void perArm(String text, EndpointText endpoint, Endpoint known, Passage passage) {
        boolean median = Phrases.hasWords(text, "median");
        boolean percentage =
                endpoint.statistic().filter(Vocabulary.Value.PERCENTAGE::equals).isPresent();
        List<ResultBuilder> values = percentage ? shares(text) : median ? amounts(text) : List.of();
        List<ArmRecord> arms = order(text);
        if (values.isEmpty() || values.size() != arms.size()) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            emit(values.get(i).arm(arms.get(i).iri()), known, passage);
        }
    }

    /** The arms in the order the text names them; all arms of the trial where it names none. */
    private List<ArmRecord> order(String text) {
        List<ArmRecord> arms = trial.arms();
        if (arms.size() == 1) {
            return arms;
        }
        Optional<ArmPair> pair = ArmPair.of(trial);
        if (pair.isEmpty()) {
            return List.of();
        }
        int control = pair.get().comparator().given().stream()
                .mapToInt(given -> place(text, given.agent().label()))
                .filter(at -> at >= 0)
                .max()
                .orElse(-1);
        int tested = pair.get().arm().given().stream()
                .filter(given ->
                        !pair.get().comparator().agents().contains(given.agent().iri()))
                .mapToInt(given -> place(text, given.agent().label()))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        boolean controlFirst = control >= 0 && tested >= 0 && control < tested;
        return controlFirst
                ? List.of(pair.get().comparator(), pair.get().arm())
                : List.of(pair.get().arm(), pair.get().comparator());
    }

    private static int place(String text, String name) {
        return text.toLowerCase(java.util.Locale.ROOT).indexOf(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static List<ResultBuilder> shares(String text) {
        List<ResultBuilder> results = new ArrayList<>();
        for (Found<Share> found : Share.find(text)) {
            Share share = found.value();
            boolean isLevel = text.substring(found.to()).stripLeading().startsWith("CI")
                    || text.substring(found.to()).stripLeading().startsWith("confidence");
            if (!isLevel && share.percent().isPresent() && share.fault().isEmpty()) {
                results.add(CellResult.share(
                                CellResult.reported(Vocabulary.Type.RESULT, share.printed()),
                                share,
                                share.percent().get(),
                                Optional.empty())
                        .denominator(share.total().orElse(null)));
            }
        }
        return results;
    }

    /** Amounts of time; "13.2 vs 6.7 months" gives the first the unit of the second. */
    private static List<ResultBuilder> amounts(String text) {
        List<Found<Amount>> found = Amount.find(text).stream()
                .filter(amount ->
                        amount.value().unit().filter(TIME_UNITS::contains).isPresent())
                .filter(amount -> amount.value().fault().isEmpty())
                .sorted(Comparator.comparingInt(Found::from))
                .toList();
        List<ResultBuilder> results = new ArrayList<>();
        if (!found.isEmpty()) {
            bareBefore(text.substring(0, found.get(0).from()))
                    .map(first -> first.under(found.get(0).value().unit(), Optional.empty()))
                    .ifPresent(first -> results.add(median(first)));
        }
        found.forEach(amount -> results.add(median(amount.value())));
        return results;
    }

    private static ResultBuilder median(Amount amount) {
        return CellResult.amount(
                CellResult.reported(Vocabulary.Type.RESULT, amount.printed()), amount, Vocabulary.Value.MEDIAN);
    }

    /** The number before "vs", where the text ends so. */
    private static Optional<Amount> bareBefore(String before) {
        String[] words = before.strip().split(" ");
        boolean joined =
                words.length >= 2 && List.of("vs", "vs.", "versus", "and").contains(words[words.length - 1]);
        return joined
                ? Amount.read(words[words.length - 2])
                        .sound()
                        .filter(amount -> amount.unit().isEmpty())
                : Optional.empty();
    }

    private void comparison(String text, Endpoint known, Passage passage) {
        Optional<ArmPair> pair = ArmPair.of(trial);
        List<Found<Estimate>> estimates = Estimate.find(text).stream()
                .filter(found -> found.value().fault().isEmpty())
                .toList();
        if (pair.isEmpty() || estimates.size() != 1) {
            return;
        }
        Found<Estimate> estimate = estimates.get(0);
        List<PValue> pValues = PValue.find(text).stream()
                .map(Found::value)
                .filter(p -> p.fault().isEmpty())
                .toList();
        Optional<PValue> pValue = pValues.size() == 1 ? Optional.of(pValues.get(0)) : Optional.empty();
        String printed =
                estimate.value().printed() + pValue.map(p -> "; " + p.printed()).orElse("");
        Iri statistic = estimate.value().statistic().orElseThrow();
        ResultBuilder result = CellResult.estimate(
                        CellResult.reported(Vocabulary.Type.COMPARISON, printed), estimate.value(), statistic)
                .arm(pair.get().arm().iri())
                .comparatorArm(pair.get().comparator().iri());
        pValue.ifPresent(p -> CellResult.pValue(result, p));
        emit(result, known, passage);
    }

    private void emit(ResultBuilder result, Endpoint endpoint, Passage passage) {
        sink.state(endpoint);
        Result built = result.study(trial.iri())
                .endpoint(endpoint.iri())
                .dataCut(DataCut.in(passage.text()).orElse(null))
                .build();
        sink.result(trial.iri(), built, List.of(passage.place(sink.document())), passage.citations(), MANNER);
    }

    Agents agents() {
        return agents;
    }
}
