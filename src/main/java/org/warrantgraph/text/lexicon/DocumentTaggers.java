package org.warrantgraph.text.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;
import org.warrantgraph.text.structure.Block;
import org.warrantgraph.text.structure.Sentence;
import org.warrantgraph.text.structure.TaggerFactory;
import org.warrantgraph.text.structure.TextDocument;

/**
 * Makes taggers that also know what a document introduces: the compound it is about, abbreviations ("Long Name (LN)") and research
 * codes ("QX-1234 (an oral kinase inhibitor)").
 */
public final class DocumentTaggers implements TaggerFactory {
    private static final Set<String> COMPOUND_FIELDS = Set.of(
            "compound",
            "compound name",
            "compound of interest",
            "product",
            "product name",
            "drug",
            "drug name",
            "generic name",
            "substance",
            "inn",
            "molecule",
            "agent");
    private static final Pattern APPOSITION = Pattern.compile("( \\(|, | is |, which is )an? ");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]{0,7}-?\\d{2,}[A-Z0-9]{0,4}\\b");
    private static final Pattern SYMBOL = Pattern.compile("\\b([A-Z][A-Z0-9]{2,6})[ -](\\p{Ll}{4,})\\b");
    private static final Pattern DOSE_BEHIND =
            Pattern.compile("^ ?\\((?:at )?\\d[^()]{0,25}\\bmg(?:/kg)?\\b.*", Pattern.DOTALL);
    private static final Pattern SHORT_IN_BRACKETS =
            Pattern.compile("\\((?:[^()]{0,60}, )?([A-Za-z][A-Za-z0-9/+-]{1,9})\\)");
    private static final Pattern NAME_IN_BRACKETS = Pattern.compile("[A-Z][A-Za-z0-9-]{1,7} ?\\([^()]{3,80}\\)");
    private static final List<String> RESOURCES = List.of(
            "lexicon/ambiguous.txt",
            "lexicon/core.tsv",
            "lexicon/cues.txt",
            "lexicon/disease-words.tsv",
            "lexicon/famplex.tsv.gz",
            "lexicon/hetionet.tsv.gz",
            "lexicon/hgnc.tsv.gz",
            "lexicon/productions.tsv",
            "lexicon/stems.txt");
    private static final int LONGEST_APPOSITION = 80;

    private final Supplier<Lexicon> source;
    private @Nullable Lexicon loaded;
    private final String version;

    /** With the lexicon that comes with the program; it is read when the first document asks for a tagger. */
    public DocumentTaggers() {
        this(Lexicon::bundled, LexiconData.version(RESOURCES));
    }

    public DocumentTaggers(Lexicon lexicon, String version) {
        this(() -> lexicon, version);
    }

    private DocumentTaggers(Supplier<Lexicon> source, String version) {
        this.source = source;
        this.version = version;
    }

    private synchronized Lexicon lexicon() {
        if (loaded == null) {
            loaded = source.get();
        }
        return loaded;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public EntityTagger taggerFor(TextDocument document) {
        LocalNames local = new LocalNames();
        LexiconTagger tagger = new LexiconTagger(lexicon(), local);
        for (TextDocument.Field field : document.fields()) {
            if (COMPOUND_FIELDS.contains(field.label().strip().toLowerCase(Locale.ROOT))) {
                compound(field.value().replaceAll("[*_`]", "").strip(), local);
            }
        }
        List<String> texts = document.sections().stream()
                .filter(section -> !section.boilerplate())
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> sentences(block).stream())
                .map(Sentence::text)
                .toList();
        new TitleDrug(tagger)
                .in(document.document().title().orElse(""), texts)
                .ifPresent(name -> compound(name, local));
        texts.forEach(text -> learn(text, tagger, local));
        return new RememberingTagger(tagger);
    }

    /** A tagger that knows what one text by itself introduces. */
    EntityTagger taggerFor(String text) {
        LocalNames local = new LocalNames();
        LexiconTagger tagger = new LexiconTagger(lexicon(), local);
        learn(text, tagger, local);
        return tagger;
    }

    private static List<Sentence> sentences(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.sentences();
        }
        if (block instanceof Block.ListItem item) {
            return item.sentences();
        }
        return block instanceof Block.Caption caption ? caption.sentences() : List.of();
    }

    private void compound(String name, LocalNames local) {
        if (name.isEmpty() || name.length() > LONGEST_APPOSITION) {
            return;
        }
        Entity known = lexicon()
                .named(name)
                .filter(entity -> entity.kind() == EntityKind.COMPOUND)
                .orElseGet(() -> Entity.named(EntityKind.COMPOUND, small(name)));
        local.add(known, name, false);
    }

    /** Generic names are written small, codes and brand-like names stay. */
    private static String small(String name) {
        return name.matches("\\p{Lu}\\p{Ll}+( \\p{Ll}+)*|\\p{Lu}+") && !name.matches("\\p{Lu}{1,4}")
                ? name.toLowerCase(Locale.ROOT)
                : name;
    }

    private void learn(String text, LexiconTagger tagger, LocalNames local) {
        symbols(text, local);
        codes(text, tagger, local);
        abbreviations(text, tagger, local);
    }

    /** A symbol that could be a word is plain in all of a document that once writes "XYZ inhibitor" or "XYZ kinase". */
    private void symbols(String text, LocalNames local) {
        Matcher symbol = SYMBOL.matcher(text);
        while (symbol.find()) {
            String name = symbol.group(1);
            if (lexicon().isAmbiguous(name) && !local.knows(name) && lexicon().isCue(symbol.group(2))) {
                lexicon()
                        .named(name)
                        .filter(entity -> entity.kind() == EntityKind.PROTEIN)
                        .ifPresent(entity -> local.add(entity, name, true));
            }
        }
    }

    /** A code is a drug where the text calls it a member of a drug class, or gives its dose. */
    private void codes(String text, LexiconTagger tagger, LocalNames local) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String name = code.group();
            if (local.knows(name) || lexicon().named(name).isPresent()) {
                continue;
            }
            String behind = text.substring(code.end(), Math.min(text.length(), code.end() + LONGEST_APPOSITION));
            boolean classed = APPOSITION.matcher(behind).lookingAt()
                    && tagger.tag(upToEnd(behind)).stream()
                            .anyMatch(tag -> tag.entity().kind() == EntityKind.DRUG_CLASS);
            if (classed || DOSE_BEHIND.matcher(behind).matches()) {
                local.add(Entity.named(EntityKind.COMPOUND, name), name, true);
            }
        }
    }

    private static String upToEnd(String apposition) {
        return apposition.split("[).;]")[0];
    }

    private void abbreviations(String text, LexiconTagger tagger, LocalNames local) {
        if (text.indexOf('(') < 0) {
            return;
        }
        Matcher bracket = SHORT_IN_BRACKETS.matcher(text);
        while (bracket.find()) {
            String name = bracket.group(1);
            if (local.knows(name) || name.equals(name.toLowerCase(Locale.ROOT))) {
                continue;
            }
            Optional<Entity> entity = endingAt(tagger.tag(text), text, bracket.start(), bracket.end());
            boolean code = CODE.matcher(name).matches();
            entity.filter(named -> code
                            ? named.kind() == EntityKind.COMPOUND
                            : abbreviates(
                                    name, text.substring(0, bracket.start()).strip()))
                    .ifPresent(named -> local.add(named, name, true));
        }
        if (!NAME_IN_BRACKETS.matcher(text).find()) {
            return;
        }
        for (EntityTagger.Tag tag : tagger.tag(text)) {
            // "LN (Long Name)"
            if (tag.from() > 2
                    && text.charAt(tag.from() - 1) == '('
                    && tag.to() < text.length()
                    && text.charAt(tag.to()) == ')') {
                String before = text.substring(0, tag.from() - 1).strip();
                String name = before.substring(before.lastIndexOf(' ') + 1);
                if (name.matches("[A-Z][A-Za-z0-9-]{1,7}")
                        && !local.knows(name)
                        && initials(tag.entity().label()).equalsIgnoreCase(name)) {
                    local.add(tag.entity(), name, true);
                }
            }
        }
    }

    private static Optional<Entity> endingAt(List<EntityTagger.Tag> tags, String text, int at, int bracketEnd) {
        List<EntityTagger.Tag> before = new ArrayList<>(tags);
        before.removeIf(tag -> tag.from() >= at
                || tag.to() > bracketEnd
                || tag.to() < at && !text.substring(tag.to(), at).isBlank());
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).entity());
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.toString();
    }

    /** True where the letters of the short form begin words, or at least follow each other, in the words right before it. */
    private static boolean abbreviates(String shortForm, String before) {
        String[] words = before.split("[ -]");
        int letters = (int) shortForm.chars().filter(Character::isLetter).count();
        StringBuilder close = new StringBuilder();
        for (int i = Math.max(0, words.length - letters - 2); i < words.length; i++) {
            close.append(words[i].toLowerCase(Locale.ROOT)).append(' ');
        }
        int at = -1;
        for (char c : shortForm.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetter(c)) {
                at = close.indexOf(String.valueOf(c), at + 1);
                if (at < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
