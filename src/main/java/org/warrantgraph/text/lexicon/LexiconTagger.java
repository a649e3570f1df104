package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;

/**
 * Finds the names of a lexicon and those a document introduces. Immutable and thread-safe; time is proportional to the length of the
 * text.
 *
 * <p>Order of work: single names, longest first; numbers that continue a name; brackets that repeat it; names joined into a complex,
 * pathway or class; names built by productions; diseases with their statuses.
 */
final class LexiconTagger implements EntityTagger {
    private static final int SHORTEST_STEM_WORD = 6;

    private final Lexicon lexicon;
    private final LocalNames local;

    LexiconTagger(Lexicon lexicon, LocalNames local) {
        this.lexicon = lexicon;
        this.local = local;
    }

    @Override
    public List<Tag> tag(String text) {
        return tag(text, List.of());
    }

    @Override
    public List<Tag> tag(String text, List<Tag> given) {
        List<Tag> tags = new ArrayList<>();
        for (Unit unit : units(text, given)) {
            if (unit instanceof Unit.Named named) {
                for (Unit.Part part : named.entities()) {
                    tags.add(new Tag(part.from(), part.to(), local.described(part.entity())));
                }
            }
        }
        return tags;
    }

    List<Unit> units(String text, List<Tag> given) {
        Chains chains = new Chains(lexicon, text);
        List<Unit> units = names(Tokenizer.tokens(text), given);
        units = chains.numbers(units);
        units = chains.repeated(units);
        units = chains.joined(units);
        units = lexicon.productions().apply(units, lexicon);
        units = chains.repeated(units);
        return lexicon.diseases().apply(units, lexicon);
    }

    private List<Unit> names(List<Token> tokens, List<Tag> given) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            Optional<Tag> seed = given.isEmpty()
                    ? Optional.empty()
                    : given.stream().filter(tag -> tag.from() == token.from()).findFirst();
            if (seed.isPresent()) {
                units.add(Unit.Named.of(
                        seed.get().from(), seed.get().to(), seed.get().entity()));
                while (i < tokens.size() && tokens.get(i).from() < seed.get().to()) {
                    i++;
                }
                continue;
            }
            Optional<NameIndex.Found> found = best(tokens, i, units);
            if (found.isPresent()) {
                Token last = tokens.get(found.get().to() - 1);
                units.add(Unit.Named.of(
                        token.from(), last.to(), found.get().entry().entity()));
                i = found.get().to();
                continue;
            }
            Optional<Entity> drug =
                    token.opens() && token.closes() && token.key().length() >= SHORTEST_STEM_WORD
                            ? lexicon.byStem(token.key())
                            : Optional.empty();
            units.add(drug.<Unit>map(entity -> Unit.Named.of(token.from(), token.to(), entity))
                    .orElseGet(() -> new Unit.Plain(token)));
            i++;
        }
        return units;
    }

    /** The longest name here that its context allows; none where it could be two things. */
    private Optional<NameIndex.Found> best(List<Token> tokens, int at, List<Unit> before) {
        List<NameIndex.Found> found = local.index().at(tokens, at);
        for (NameIndex.Found name : lexicon.names().at(tokens, at)) {
            if (allowed(name, tokens, at, before)) {
                found.add(name);
            }
        }
        if (found.size() < 2) {
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
        }
        int longest = found.stream().mapToInt(NameIndex.Found::to).max().orElse(at);
        List<NameIndex.Found> best =
                found.stream().filter(name -> name.to() == longest).toList();
        int rank = best.stream().mapToInt(name -> name.entry().rank()).min().orElse(0);
        List<NameIndex.Found> meant =
                best.stream().filter(name -> name.entry().rank() == rank).toList();
        boolean homonym = meant.stream()
                        .map(name -> name.entry().entity().iri())
                        .distinct()
                        .count()
                > 1;
        return homonym
                ? Optional.empty()
                : meant.stream().min(Comparator.comparing(name -> name.entry().rank()));
    }

    private boolean allowed(NameIndex.Found name, List<Token> tokens, int at, List<Unit> before) {
        Entity entity = name.entry().entity();
        boolean symbol = entity.kind() == EntityKind.PROTEIN && name.entry().rank() > 1;
        StringBuilder exact = new StringBuilder();
        tokens.subList(at, name.to()).forEach(token -> exact.append(token.exact()));
        if (!name.needsContext() && !(symbol && lexicon.isAmbiguous(exact.toString()))) {
            return true;
        }
        int n = before.size();
        boolean repeats = n > 1
                && before.get(n - 1).isSign("(")
                && before.get(n - 2) instanceof Unit.Named named
                && named.names(entity);
        return repeats || name.to() < tokens.size() && cue(tokens.get(name.to())) || at > 0 && cue(tokens.get(at - 1));
    }

    private boolean cue(Token token) {
        return token.key().equals("+") || token.key().equals("-") || lexicon.isCue(token.key());
    }
}
