package org.warrantgraph.text.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.ExternalId;
import org.warrantgraph.model.Iri;

/**
 * The names of known things: a hand-made core and public tables. Immutable; loading takes a few hundred milliseconds, so load once.
 *
 * <p>Of two entries with one name the one from the earlier table is meant; within a table such a name is a homonym and left alone.
 */
public final class Lexicon {
    private static final List<String> TABLES =
            List.of("lexicon/core.tsv", "lexicon/famplex.tsv.gz", "lexicon/hetionet.tsv.gz", "lexicon/hgnc.tsv.gz");

    private static final Set<String> GENE_REGISTERS = Set.of("hgnc", "ncbigene");

    private final NameIndex names = new NameIndex();
    private final Map<Iri, LexiconEntry> entries = new HashMap<>();
    private final Map<ExternalId, Entity> records = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>(LexiconData.lines("lexicon/ambiguous.txt").stream()
            .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
            .toList());
    private final List<String> stems = LexiconData.lines("lexicon/stems.txt");
    private final Set<String> cues = Set.copyOf(LexiconData.lines("lexicon/cues.txt"));
    private final Productions productions = Productions.load();
    private final DiseaseNames diseases = DiseaseNames.load();

    private Lexicon() {
        for (int rank = 0; rank < TABLES.size(); rank++) {
            int table = rank;
            LexiconData.rows(TABLES.get(rank), cells -> add(LexiconData.entry(cells, table + 1)));
        }
    }

    private void add(LexiconEntry read) {
        LexiconEntry entry = earlier(read).map(read::of).orElse(read);
        names.add(entry);
        entries.putIfAbsent(entry.entity().iri(), entry);
        entry.identifiers().forEach(id -> records.putIfAbsent(id, entry.entity()));
    }

    /** What an earlier table calls the same gene, so that RB1 and Rb are one thing: by its record, else by its very name. */
    private Optional<Entity> earlier(LexiconEntry entry) {
        List<ExternalId> genes = entry.identifiers().stream()
                .filter(id -> GENE_REGISTERS.contains(id.prefix()))
                .toList();
        Stream<Entity> known = genes.isEmpty()
                ? allNamed(entry.entity().label()).stream()
                        .map(NameIndex.Found::entry)
                        .filter(other -> other.rank() < entry.rank()
                                && other.hasExactly(entry.entity().label()))
                        .map(LexiconEntry::entity)
                : genes.stream().map(records::get).filter(Objects::nonNull);
        List<Entity> same = known.filter(other -> other.kind() == entry.entity().kind())
                .distinct()
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** What a record of a public register is about, where the tables name that record. */
    public Optional<Entity> identified(ExternalId record) {
        return Optional.ofNullable(records.get(record));
    }

    /** A tagger that knows the lexicon only, nothing that a document introduces. */
    public EntityTagger tagger() {
        return new LexiconTagger(this, new LocalNames());
    }

    /** The same, which remembers what short texts hold; for names that come again and again. */
    public EntityTagger rememberingTagger() {
        return new RememberingTagger(tagger());
    }

    /** The lexicon that comes with the program, loaded when it is first asked for. */
    public static Lexicon bundled() {
        return Bundled.LEXICON;
    }

    private static final class Bundled {
        static final Lexicon LEXICON = new Lexicon();
    }

    /** Everything that has this name, of whatever kind. */
    public List<Meaning> meanings(String name) {
        return allNamed(name).stream()
                .map(found -> new Meaning(
                        found.entry().entity(),
                        found.entry().identifiers(),
                        Tokenizer.fold(found.entry().entity().label()).equals(Tokenizer.fold(name)),
                        found.needsContext()))
                .toList();
    }

    /** Every entry that has this name, of whatever kind. */
    List<NameIndex.Found> allNamed(String name) {
        List<Token> tokens = Tokenizer.tokens(name);
        return tokens.isEmpty()
                ? List.of()
                : names.at(tokens, 0).stream()
                        .filter(found -> found.to() == tokens.size())
                        .toList();
    }

    NameIndex names() {
        return names;
    }

    java.util.Collection<LexiconEntry> entries() {
        return entries.values();
    }

    Productions productions() {
        return productions;
    }

    DiseaseNames diseases() {
        return diseases;
    }

    /** The one entity of this name, whatever its context. */
    Optional<Entity> named(String name) {
        return allNamed(name).stream()
                .min(java.util.Comparator.comparingInt(found -> found.entry().rank()))
                .map(found -> found.entry().entity());
    }

    /** The records of public registers that the tables give for a thing; none where they do not know it. */
    public List<ExternalId> identifiers(Entity entity) {
        LexiconEntry entry = entries.get(entity.iri());
        return entry == null ? List.of() : entry.identifiers();
    }

    /** Shortest upper-case name of an entity: {@code HR} for hormone receptor. */
    String shortName(Entity entity) {
        LexiconEntry entry = entries.get(entity.iri());
        if (entry == null) {
            return entity.label();
        }
        return entry.names().stream()
                .map(LexiconEntry.Name::text)
                .filter(name -> name.length() < 6 && name.equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(entity.label());
    }

    /** True where some name of the entity starts with this word. */
    boolean hasNameStartingWith(Entity entity, String word) {
        LexiconEntry entry = entries.get(entity.iri());
        return entry != null
                && entry.names().stream()
                        .anyMatch(name -> name.text().toLowerCase(Locale.ROOT).startsWith(word));
    }

    /** True for symbols that are also words, and for short ones that mean too much. */
    boolean isAmbiguous(String symbol) {
        return symbol.length() < 3 || ambiguous.contains(symbol);
    }

    /** True for words such as "gene" or "kinase", which make a symbol next to them plain. */
    boolean isCue(String word) {
        return cues.contains(word);
    }

    /** A drug by the ending of its generic name. */
    Optional<Entity> byStem(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        for (String stem : stems) {
            if (name.length() >= stem.length() + 3 && name.endsWith(stem)) {
                return Optional.of(Entity.named(EntityKind.COMPOUND, name));
            }
        }
        return Optional.empty();
    }
}
