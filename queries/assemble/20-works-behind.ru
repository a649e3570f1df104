# title: Works behind a proposition
# derives: working notes in graph/assembly, dropped by the last rule
# why: A work stands behind a proposition when a claim cites it, or when the claim cites nothing and its source is itself a copy of a work that reports its own study. Works joined by an accepted or proposed decision count as one: doubt counts against independence.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { GRAPH graph:assembly { ?a x:joined ?b . ?b x:joined ?a } } WHERE {
  VALUES ?decision { w:accepted w:proposed }
  ?d a w:IdentityDecision ; w:status ?decision ; w:decides ?a ; w:decidedAs ?b . ?a a w:Work . ?b a w:Work
} ;
INSERT { GRAPH graph:assembly { ?work x:countsAs ?first } } WHERE {
  { SELECT ?work (MIN(?other) AS ?name) WHERE {
      GRAPH graph:assembly { { SELECT DISTINCT ?work WHERE { ?work x:joined ?any } } ?work x:joined* ?o } BIND (STR(?o) AS ?other)
    } GROUP BY ?work }
  BIND (IRI(?name) AS ?first)
} ;
INSERT { GRAPH graph:assembly { ?work x:countsAs ?work } } WHERE {
  ?work a w:Work . FILTER NOT EXISTS { GRAPH graph:assembly { ?work x:countsAs ?first } }
} ;
INSERT { GRAPH graph:assembly { ?line x:cited true ; x:rests ?work . ?p ?note ?work } } WHERE {
  VALUES (?how ?note) { (w:affirms x:affirmedBy) (w:denies x:deniedBy) }
  ?claim ?how ?p ; w:evidence ?line . ?line w:reference ?reference . ?reference w:copy ?copy . ?copy w:copyOf ?work
} ;
INSERT { GRAPH graph:assembly { ?line x:rests ?work . ?p ?note ?own } } WHERE {
  { SELECT ?document ?work ?own WHERE { ?document a w:SourceDocument ; w:copyOf ?work . OPTIONAL { ?work w:reports ?study BIND (?work AS ?own) } } }
  ?claim w:source ?document ; w:evidence ?line .
  FILTER NOT EXISTS { ?line w:reference ?reference }
  VALUES (?how ?note) { (w:affirms x:affirmedBy) (w:denies x:deniedBy) }
  ?claim ?how ?p
}
