package org.warrantgraph.text.mechanism;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Polarity;
import org.warrantgraph.model.Statement;
import org.warrantgraph.model.Vocabulary.Relation;
import org.warrantgraph.text.lexicon.EntityTagger;
import org.warrantgraph.text.lexicon.EntityTagger.Tag;
import org.warrantgraph.text.lexicon.LexiconData;
import org.warrantgraph.text.pattern.RelationMatch;
import org.warrantgraph.text.pattern.RelationPatterns;
import org.warrantgraph.text.pattern.StatementPatterns;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.DocumentExtractor;
import org.warrantgraph.text.structure.Section;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Reads mentions, mechanism claims, steps and conclusions from the running text of a document. Every claim is text-mined, carries the
 * id of its pattern, the place of its sentence and one evidence line per citation of that sentence.
 */
public final class MechanismExtractor implements DocumentExtractor {
    private static final Pattern IN_POPULATION = Pattern.compile("^ (?:in|among) (?:an?|the)? ?");
    /** What one study showed in the past tense is that study's result, read elsewhere. */
    private static final Pattern STUDY_RESULT =
            Pattern.compile("\\b(?:demonstrated|showed|resulted|achieved|was|were|doubled)\\b");

    private static final Pattern PERFECT =
            Pattern.compile("\\b(?:have|has) (?:\\w+ )?(?:demonstrated|shown|achieved)\\b");
    private static final Set<Iri> OUTCOMES = Set.of(Relation.IMPROVES, Relation.WORSENS);

    /** Pathways and complexes that events are compared with; keeps the time in proportion to the text. */
    private static final int MOST_OF_A_KIND = 200;

    private static final String CODE_VERSION = "4";
    private static final List<String> RESOURCES = List.of(
            "patterns/endpoints.tsv", "patterns/relations.tsv", "patterns/statements.tsv", "patterns/words.tsv");

    private final RelationPatterns relations;
    private final StatementPatterns statements;
    private final String version;

    /** With the patterns that come with the program. */
    public MechanismExtractor() {
        this(
                RelationPatterns.load(),
                StatementPatterns.load(),
                "claims-" + CODE_VERSION + "-" + LexiconData.version(RESOURCES));
    }

    /** @param version of code and data */
    public MechanismExtractor(RelationPatterns relations, StatementPatterns statements, String version) {
        this.relations = relations;
        this.statements = statements;
        this.version = version;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void extract(TextDocument document, EntityTagger tagger, Consumer<Statement> out) {
        ClaimWriter writer = new ClaimWriter(document, out);
        Map<Iri, Entity> known = known(document, tagger);
        List<Entity> complexes = ofKind(known, EntityKind.COMPLEX);
        Anaphora anaphora = new Anaphora(complexes);
        StepChain chain = new StepChain(document, writer, anaphora, ofKind(known, EntityKind.PATHWAY));
        OtherStatements others = new OtherStatements(writer, tagger);
        int ordinal = 0;
        for (Section section : document.sections()) {
            if (section.boilerplate()) {
                continue;
            }
            anaphora.reset();
            List<Said> said = new ArrayList<>();
            for (Sentence sentence : sentences(section)) {
                List<Tag> plain = tagger.tag(sentence.text());
                plain.forEach(tag -> writer.mention(tag.entity(), sentence, tag.from(), tag.to(), section.heading()));
                List<Tag> given = anaphora.resolve(sentence.text(), plain);
                List<Tag> tags = given.isEmpty() ? plain : tagger.tag(sentence.text(), given);
                List<Tag> caused = Anaphora.mayBeCaused(sentence.text())
                        ? Anaphora.caused(sentence.text(), relations.match(sentence.text(), tags))
                        : List.of();
                if (!caused.isEmpty()) {
                    given.addAll(caused);
                    tags = tagger.tag(sentence.text(), given);
                }
                List<RelationMatch> matches = matches(sentence.text(), tags);
                for (RelationMatch match : matches) {
                    said.add(new Said(
                            match, sentence, section.heading(), context(sentence.text(), match, tags), ordinal));
                }
                others.read(sentence, tags, section.heading());
                anaphora.remember(tags, matches);
                ordinal++;
            }
            said.addAll(ofParts(said));
            said.forEach(writer::claim);
            chain.write(said);
        }
        writer.finish();
    }

    /** Where a drug is said to inhibit a protein, a sentence that says it of a complex with that protein says it too. */
    private static List<Said> ofParts(List<Said> said) {
        Map<Inhibition, Said> inhibitions = new HashMap<>();
        for (Said part : said) {
            if (part.is("inhibits")) {
                inhibitions.putIfAbsent(
                        Inhibition.of(part, part.match().object().iri()), part);
            }
        }
        List<Said> found = new ArrayList<>();
        for (Said whole : said) {
            if (whole.match().object().kind() != EntityKind.COMPLEX || !whole.is("inhibits")) {
                continue;
            }
            for (Iri name : whole.match().object().parts()) {
                Said part = inhibitions.get(Inhibition.of(whole, name));
                if (part != null) {
                    found.add(new Said(
                            with(
                                    whole.match(),
                                    whole.match().subject(),
                                    part.match().object(),
                                    whole.match().qualifier()),
                            whole.sentence(),
                            whole.heading(),
                            whole.context(),
                            whole.ordinal()));
                }
            }
        }
        return found;
    }

    /** What is said to inhibit what, or not to. */
    private record Inhibition(Iri subject, Polarity polarity, Iri object) {
        static Inhibition of(Said said, Iri object) {
            return new Inhibition(said.match().subject().iri(), said.match().polarity(), object);
        }
    }

    private static List<Entity> ofKind(Map<Iri, Entity> known, EntityKind kind) {
        return known.values().stream()
                .filter(entity -> entity.kind() == kind)
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    /** Everything the document names, in order of first mention. */
    private static Map<Iri, Entity> known(TextDocument document, EntityTagger tagger) {
        Map<Iri, Entity> known = new LinkedHashMap<>();
        for (Section section : document.sections()) {
            if (!section.boilerplate()) {
                for (Sentence sentence : sentences(section)) {
                    tagger.tag(sentence.text())
                            .forEach(tag -> known.putIfAbsent(tag.entity().iri(), tag.entity()));
                }
            }
        }
        return known;
    }

    private static List<Sentence> sentences(Section section) {
        List<Sentence> sentences = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                sentences.addAll(paragraph.sentences());
            } else if (block instanceof Block.ListItem item) {
                sentences.addAll(item.sentences());
            }
        }
        return sentences;
    }

    private List<RelationMatch> matches(String text, List<Tag> tags) {
        if (tags.isEmpty()) {
            return List.of();
        }
        List<RelationMatch> matches = new ArrayList<>(statements.match(text, tags));
        matches.addAll(relations.match(text, tags));
        matches.addAll(progress(text, matches, tags));
        if (matches.isEmpty()) {
            return matches;
        }
        boolean result = matches.stream().anyMatch(match -> OUTCOMES.contains(match.relation()))
                && STUDY_RESULT.matcher(text).find()
                && !PERFECT.matcher(text).find();
        List<RelationMatch> kept = new ArrayList<>();
        for (RelationMatch match : matches) {
            if (!(result && OUTCOMES.contains(match.relation()))) {
                kept.add(indication(gene(match)));
            }
        }
        return kept;
    }

    /** What is transcribed or encodes is the gene, even where its symbol alone is printed. */
    private static RelationMatch gene(RelationMatch match) {
        if (match.relation().equals(Relation.DRIVES_TRANSCRIPTION_OF)) {
            return with(match, match.subject(), asGene(match.object()), match.qualifier());
        }
        return match.relation().equals(Relation.ENCODES)
                ? with(match, asGene(match.subject()), match.object(), match.qualifier())
                : match;
    }

    private static Entity asGene(Entity entity) {
        return entity.kind() == EntityKind.PROTEIN
                ? Entity.named(
                        EntityKind.GENE, entity.label(), entity.otherNames().toArray(new String[0]))
                : entity;
    }

    /** A drug is studied for a disease; that the disease withstands another treatment qualifies it. */
    private static RelationMatch indication(RelationMatch match) {
        Entity disease = match.object();
        int space = disease.label().indexOf("-resistant ");
        if (!match.relation().equals(Relation.STUDIED_FOR) || space < 0) {
            return match;
        }
        String setting = disease.label().substring(0, space + "-resistant".length());
        return with(
                match,
                match.subject(),
                Entity.named(EntityKind.DISEASE, disease.label().substring(setting.length() + 1)),
                Optional.of(setting));
    }

    private static RelationMatch with(RelationMatch match, Entity subject, Entity object, Optional<String> qualifier) {
        return new RelationMatch(
                subject,
                match.relation(),
                object,
                match.polarity(),
                qualifier,
                match.pattern(),
                match.from(),
                match.to());
    }

    /** "X starts transcription of genes for A and B": B follows from that transcription. */
    private static List<RelationMatch> progress(String text, List<RelationMatch> matches, List<Tag> tags) {
        List<RelationMatch> found = new ArrayList<>();
        for (RelationMatch match : matches) {
            if (!match.relation().equals(Relation.DRIVES_TRANSCRIPTION_OF)
                    || !match.object().label().startsWith("genes for ")) {
                continue;
            }
            for (Tag tag : tags) {
                boolean joined = tag.from() >= match.to()
                        && tag.entity().kind() == EntityKind.PROCESS
                        && text.substring(match.to(), tag.from()).matches(",? (?:and|as well as) (?:for )?(?:the )?");
                if (joined) {
                    String label = "transcription of " + match.subject().label() + " target genes";
                    found.add(new RelationMatch(
                            Entity.named(EntityKind.PROCESS, label),
                            Relation.CAUSES,
                            tag.entity(),
                            Polarity.AFFIRMS,
                            Optional.empty(),
                            "transcription.progress",
                            match.from(),
                            tag.to()));
                }
            }
        }
        return found;
    }

    /** "... in an endocrine-resistant population", right behind what was said. */
    private static Optional<Entity> context(String text, RelationMatch match, List<Tag> tags) {
        if (!OUTCOMES.contains(match.relation())) {
            return Optional.empty();
        }
        Matcher in = IN_POPULATION.matcher(text.substring(match.to()));
        if (!in.find()) {
            return Optional.empty();
        }
        int at = match.to() + in.end();
        return tags.stream()
                .filter(tag -> tag.from() == at && tag.entity().kind() == EntityKind.POPULATION)
                .map(Tag::entity)
                .findFirst();
    }
}
