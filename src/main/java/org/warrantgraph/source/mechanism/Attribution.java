package org.warrantgraph.source.mechanism;

import java.util.Optional;
import org.warrantgraph.model.Claim;
import org.warrantgraph.model.Iri;
import org.warrantgraph.model.Iris;
import org.warrantgraph.model.RdfLiteral;
import org.warrantgraph.model.RdfStatement;
import org.warrantgraph.model.Slug;
import org.warrantgraph.source.record.Telling;

/** Says which person of a database stands behind a claim. */
public final class Attribution {
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final Iri ATTRIBUTED_TO = new Iri(PROV + "wasAttributedTo");
    private static final Iri PERSON = new Iri(PROV + "Person");
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Iri NAME = new Iri("http://xmlns.com/foaf/0.1/name");
    private static final Iri CREATED = new Iri("http://purl.org/dc/terms/created");
    private static final Iri DATE = new Iri("http://www.w3.org/2001/XMLSchema#date");

    private Attribution() {}

    /** @param database whose names of persons these are; initials mean nobody elsewhere */
    public static void tell(Claim claim, String database, String person, Telling told) {
        Iri agent = Iris.of("agent", Slug.of(database + "-" + person));
        told.state(new RdfStatement(agent, TYPE, PERSON));
        told.state(new RdfStatement(agent, NAME, RdfLiteral.text(person)));
        told.state(new RdfStatement(claim.iri(), ATTRIBUTED_TO, agent));
    }

    /** @param day {@code 2007-10-30} */
    public static void on(Claim claim, String day, Telling told) {
        told.state(new RdfStatement(claim.iri(), CREATED, new RdfLiteral(day, DATE, Optional.empty())));
    }
}
