package org.warrantgraph.text.lexicon;

import java.util.List;
import org.warrantgraph.model.Entity;
import org.warrantgraph.model.EntityKind;

/** A piece of a text that is being read: a plain token, or a name that was found. */
sealed interface Unit {
    int from();

    int to();

    /** A token that is no name, or not yet. */
    record Plain(Token token) implements Unit {
        @Override
        public int from() {
            return token.from();
        }

        @Override
        public int to() {
            return token.to();
        }
    }

    /**
     * A name.
     *
     * @param entities what it names; more than one in "CDK4/6"
     * @param name how it is called within longer names
     */
    record Named(int from, int to, List<Part> entities, String name) implements Unit {
        public Named {
            entities = List.copyOf(entities);
        }

        static Named of(int from, int to, Entity entity) {
            return new Named(from, to, List.of(new Part(from, to, entity)), entity.label());
        }

        Entity first() {
            return entities.get(0).entity();
        }

        boolean is(EntityKind kind) {
            return first().kind() == kind;
        }

        boolean names(Entity entity) {
            return entities.size() == 1 && first().iri().equals(entity.iri());
        }

        /** The same name, reaching further. */
        Named stretched(int newFrom, int newTo) {
            List<Part> parts = entities.size() == 1 ? List.of(new Part(newFrom, newTo, first())) : entities;
            return new Named(newFrom, newTo, parts, name);
        }
    }

    /** One entity of a name and the characters that name it. */
    record Part(int from, int to, Entity entity) {}

    /** True for a plain token with one of these keys. */
    default boolean isSign(String... keys) {
        return this instanceof Plain plain
                && List.of(keys).contains(plain.token().key());
    }

    /** The folded word, its plural ending removed; empty for a name. */
    default String word() {
        return this instanceof Plain plain ? plain.token().singular() : "";
    }
}
