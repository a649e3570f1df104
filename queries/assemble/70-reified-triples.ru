# title: Triple terms
# derives: rdf:reifies (RDF 1.2)
# why: A proposition reifies its own triple exactly when a claim affirms it. The only rule that needs SPARQL 1.2; a store without triple terms leaves it out.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
INSERT { ?p rdf:reifies <<( ?s ?r ?o )>> } WHERE {
  { SELECT DISTINCT ?p WHERE { ?claim w:affirms ?p } } ?p w:subject ?s ; w:predicate ?r ; w:object ?o
}
