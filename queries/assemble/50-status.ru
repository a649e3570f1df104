# title: Status
# derives: w:status of propositions
# why: Applies the acceptance policy (ontology/policy.ttl), in its order. A curator's w:rejected is there before and stands. A passage that only a program found in a cited work accepts nothing; a person's word does. What nothing but a retracted denial speaks of is withdrawn too.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { GRAPH graph:assembly { ?p x:is ?note } } WHERE {
  VALUES (?how ?note) { (w:affirms x:affirmed) (w:denies x:denied) }
  ?claim ?how ?p ; w:evidence ?line . FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:fallen true } }
} ;
INSERT { GRAPH graph:assembly { ?p x:is x:contradicted } } WHERE {
  ?line w:verification w:contradicted . FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:fallen true } }
  ?claim w:evidence ?line . VALUES ?how { w:affirms w:denies } ?claim ?how ?p
} ;
# 2. No affirming support left, but some before retraction.
INSERT { ?p w:status w:withdrawn } WHERE {
  GRAPH graph:assembly { ?line x:fallen true } ?claim w:evidence ?line ; w:affirms ?p .
  FILTER NOT EXISTS { ?p w:status ?any } FILTER NOT EXISTS { GRAPH graph:assembly { ?p x:is x:affirmed } }
} ;
# 3. Affirmed and denied, or contradicted by a cited source.
INSERT { ?p w:status w:disputed } WHERE {
  GRAPH graph:assembly { { ?p x:is x:denied , x:affirmed } UNION { ?p x:is x:contradicted } } FILTER NOT EXISTS { ?p w:status ?any }
} ;
# 4. Only denied.
INSERT { ?p w:status w:denied } WHERE {
  GRAPH graph:assembly { ?p x:is x:denied } FILTER NOT EXISTS { ?p w:status ?any }
} ;
# Nothing affirms it and its denials are retracted.
INSERT { ?p w:status w:withdrawn } WHERE {
  GRAPH graph:assembly { ?line x:fallen true } ?claim w:evidence ?line ; w:denies ?p .
  FILTER NOT EXISTS { ?p w:status ?any } FILTER NOT EXISTS { GRAPH graph:assembly { ?p x:is x:affirmed } }
} ;
# 5. What each pair of source kind and hop gets: rules that name both, else rules that name one, else the rules that name none.
INSERT { GRAPH graph:assembly { ?pair x:kind ?kind ; x:hop ?hop ; x:rank ?rank ; x:gets ?status } } WHERE {
  GRAPH graph:vocabulary {
    { SELECT DISTINCT ?kind ?hop WHERE { ?hop w:hopWeight ?weight . ?kind <http://www.w3.org/2004/02/skos/core#inScheme> w:scheme-source-kind } }
    ?rule a w:AcceptanceRule ; w:status ?status . OPTIONAL { ?rule w:sourceKind ?k } OPTIONAL { ?rule w:hop ?h }
  }
  FILTER (COALESCE(?k, ?kind) = ?kind && COALESCE(?h, ?hop) = ?hop)
  BIND (IF(BOUND(?k), 1, 0) + IF(BOUND(?h), 1, 0) AS ?rank)
  BIND (IRI(CONCAT(STR(x:), "pair-", STRAFTER(STR(?kind), "#"), "-", STRAFTER(STR(?hop), "#"), "-", STR(?rank))) AS ?pair)
} ;
INSERT { GRAPH graph:assembly { ?pair x:accepts true } } WHERE {
  GRAPH graph:assembly {
    { SELECT ?kind ?hop (MAX(?r) AS ?rank) WHERE { ?any x:kind ?kind ; x:hop ?hop ; x:rank ?r } GROUP BY ?kind ?hop }
    ?pair x:kind ?kind ; x:hop ?hop ; x:rank ?rank ; x:gets w:accepted
  }
} ;
INSERT { ?p w:status w:accepted } WHERE {
  { SELECT DISTINCT ?p WHERE {
      GRAPH graph:assembly { ?pair x:accepts true ; x:kind ?kind ; x:hop ?hop }
      ?document w:sourceKind ?kind ; a w:SourceDocument . ?claim w:source ?document ; w:affirms ?p ; w:evidence ?line .
      # What only a program found in the cited work is judged by what the source itself did.
      { ?line w:hop ?hop FILTER NOT EXISTS { ?line w:checkedBy w:textMiningAgent } } UNION { ?line w:statedHop ?hop ; w:checkedBy w:textMiningAgent }
      FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:fallen true } }
    } }
  FILTER NOT EXISTS { ?p w:status ?any }
} ;
INSERT { ?p w:status w:reported } WHERE {
  GRAPH graph:assembly { ?p x:is x:affirmed } FILTER NOT EXISTS { ?p w:status ?any }
}
