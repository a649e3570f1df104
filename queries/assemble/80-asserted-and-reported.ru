# title: Asserted and reported triples
# derives: bare triples in the default graph and in graph/reported
# why: Nothing is asserted without a warrant: only accepted propositions without context. graph/reported holds the bare triples of all affirmed propositions that are not rejected, context dropped, for property paths.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { ?s ?r ?o } WHERE {
  ?p w:status w:accepted ; a w:Proposition ; w:subject ?s ; w:predicate ?r ; w:object ?o . FILTER NOT EXISTS { ?p w:context ?where }
} ;
INSERT { GRAPH graph:reported { ?s ?r ?o } } WHERE {
  { SELECT DISTINCT ?p WHERE { ?claim w:affirms ?p } } FILTER NOT EXISTS { ?p w:status w:rejected }
  ?p w:subject ?s ; w:predicate ?r ; w:object ?o
}
