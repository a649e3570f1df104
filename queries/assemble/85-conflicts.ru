# title: Conflicts
# derives: w:Conflict with w:kind, w:side, w:status and reason
# why: A disagreement is a thing of its own, with both sides. Direction: some claims affirm what others deny; one conflict for a proposition, its sides the claims. Size: two results print different numbers for the same study, endpoint, statistic, arms, event and grade; numbers that agree after rounding to the coarser one do not differ. Different looks at the data and different analysis sets are told apart and are explained from the start. Identifiers: works that look like one but carry different DOIs, PMIDs or PMCIDs, and trials that claim one registry number. What only retracted works say is no side. Conflicts that a source or curator states already are not made again, and a curator's settlement goes over all of them unless settlements disagree.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX qudt: <http://qudt.org/schema/qudt/>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
# Direction. Sides in the order of their names: the name of the conflict is a hash of them (recipe in ontology/README.md).
INSERT { ?conflict a w:Conflict ; w:kind w:polarityConflict ; w:status w:open ; w:side ?side ; dcterms:description ?why } WHERE {
  { SELECT ?p (GROUP_CONCAT(?name; separator="\n") AS ?names) (SUM(?yes) AS ?affirming) (SUM(1 - ?yes) AS ?denying) WHERE {
      { SELECT DISTINCT ?p ?name ?yes WHERE {
          GRAPH graph:assembly { ?p x:is x:affirmed , x:denied }
          VALUES (?how ?yes) { (w:affirms 1) (w:denies 0) }
          ?claim ?how ?p ; w:evidence ?line . FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:fallen true } } BIND (STR(?claim) AS ?name)
        } ORDER BY ?p ?name }
    } GROUP BY ?p }
  VALUES ?way { w:affirms w:denies }
  ?side ?way ?p ; w:evidence ?any . FILTER NOT EXISTS { GRAPH graph:assembly { ?any x:fallen true } }
  FILTER NOT EXISTS { ?known a w:Conflict ; w:side ?yes , ?no . ?yes w:affirms ?p . ?no w:denies ?p }
  BIND (IRI(CONCAT("https://w3id.org/warrant/id/conflict/", SUBSTR(SHA256(CONCAT("warrant-conflict-1\n", ?names)), 1, 24))) AS ?conflict)
  BIND (STRLANG(CONCAT(STR(?affirming), IF(?affirming = 1, " claim affirms it, ", " claims affirm it, "), STR(?denying), IF(?denying = 1, " denies it.", " deny it.")), "en") AS ?why)
} ;
# Size: pairs of results that differ by more than rounding.
INSERT { GRAPH graph:assembly { ?pair x:one ?a ; x:other ?b } } WHERE {
  { SELECT DISTINCT ?a ?b WHERE {
      { ?a w:adverseEvent ?event ; w:arm ?arm ; w:gradeBand ?grade . ?b w:adverseEvent ?event ; w:arm ?arm ; w:gradeBand ?grade . FILTER NOT EXISTS { ?a w:ofEndpoint ?serious . ?b w:ofEndpoint ?other . FILTER (?serious != ?other) } }
      UNION { ?a w:ofEndpoint ?endpoint ; w:statistic ?statistic . ?b w:ofEndpoint ?endpoint ; w:statistic ?statistic . FILTER NOT EXISTS { ?a w:adverseEvent ?none } FILTER NOT EXISTS { ?b w:adverseEvent ?none } }
      FILTER (STR(?a) < STR(?b))
      ?a w:ofStudy ?study ; qudt:numericValue ?va . ?b w:ofStudy ?study ; qudt:numericValue ?vb .
      OPTIONAL { ?a w:ciLow ?la ; w:ciHigh ?ha } OPTIONAL { ?b w:ciLow ?lb ; w:ciHigh ?hb }
      OPTIONAL { ?a w:arm ?armA } OPTIONAL { ?b w:arm ?armB } OPTIONAL { ?a w:comparatorArm ?againstA } OPTIONAL { ?b w:comparatorArm ?againstB }
      OPTIONAL { ?a qudt:hasUnit ?unitA } OPTIONAL { ?b qudt:hasUnit ?unitB }
      FILTER (COALESCE(STR(?armA), "") = COALESCE(STR(?armB), "") && COALESCE(STR(?againstA), "") = COALESCE(STR(?againstB), "") && COALESCE(STR(?unitA), "") = COALESCE(STR(?unitB), ""))
      BIND (STRLEN(STRAFTER(STR(?va), ".")) AS ?da) BIND (STRLEN(STRAFTER(STR(?vb), ".")) AS ?db)
      BIND (IF(?da < ?db, ?da, ?db) AS ?d) BIND (IF(?d = 0, 0.5, IF(?d = 1, 0.05, IF(?d = 2, 0.005, IF(?d = 3, 0.0005, 0.00005)))) AS ?half)
      BIND (STRLEN(STRAFTER(STR(?la), ".")) AS ?dla) BIND (STRLEN(STRAFTER(STR(?lb), ".")) AS ?dlb)
      BIND (IF(?dla < ?dlb, ?dla, ?dlb) AS ?dl) BIND (IF(?dl = 0, 0.5, IF(?dl = 1, 0.05, IF(?dl = 2, 0.005, IF(?dl = 3, 0.0005, 0.00005)))) AS ?halfLimit)
      FILTER (ABS(?va - ?vb) > ?half || COALESCE(ABS(?la - ?lb) > ?halfLimit || ABS(?ha - ?hb) > ?halfLimit, false))
    } }
  FILTER EXISTS { ?pa w:object ?a . ?ca w:affirms ?pa ; w:evidence ?ea . FILTER NOT EXISTS { GRAPH graph:assembly { ?ea x:fallen true } } }
  FILTER EXISTS { ?pb w:object ?b . ?cb w:affirms ?pb ; w:evidence ?eb . FILTER NOT EXISTS { GRAPH graph:assembly { ?eb x:fallen true } } }
  FILTER NOT EXISTS { ?known a w:Conflict ; w:side ?a , ?b }
  BIND (IRI(CONCAT("https://w3id.org/warrant/id/conflict/", SUBSTR(SHA256(CONCAT("warrant-conflict-1\n", STR(?a), "\n", STR(?b))), 1, 24))) AS ?pair)
} ;
INSERT { ?pair a w:Conflict ; w:kind ?kind ; w:status ?status ; w:side ?a , ?b ; dcterms:description ?why } WHERE {
  GRAPH graph:assembly { ?pair x:one ?a ; x:other ?b }
  OPTIONAL { ?a w:dataCut ?cutA } OPTIONAL { ?b w:dataCut ?cutB }
  OPTIONAL { ?a w:population ?whoA OPTIONAL { ?whoA skos:prefLabel ?nameA } } OPTIONAL { ?b w:population ?whoB OPTIONAL { ?whoB skos:prefLabel ?nameB } }
  # A day and the name of an analysis may be the same look.
  BIND (BOUND(?cutA) && BOUND(?cutB) && LCASE(STR(?cutA)) != LCASE(STR(?cutB)) && REGEX(?cutA, "^[0-9]{4}-") = REGEX(?cutB, "^[0-9]{4}-") AS ?cuts)
  BIND (COALESCE(STR(?whoA), "") != COALESCE(STR(?whoB), "") AS ?populations)
  # Subgroups are no analysis sets: nobody takes their numbers for those of all.
  FILTER (?cuts || !?populations || (REGEX(COALESCE(STR(?nameA), "population"), "population$") && REGEX(COALESCE(STR(?nameB), "population"), "population$")))
  # A source that prints both tells them apart itself.
  FILTER (?cuts || !?populations || NOT EXISTS { ?pa w:object ?a . ?ca w:affirms ?pa ; w:source ?document . ?pb w:object ?b . ?cb w:affirms ?pb ; w:source ?document })
  BIND (IF(?cuts, w:dataCutDifference, IF(?populations, w:populationDifference, w:valueConflict)) AS ?kind)
  BIND (IF(?cuts || ?populations, w:explained, w:open) AS ?status)
  BIND (STRLANG(IF(?cuts, CONCAT("Different looks at the data: ", ?cutA, " and ", ?cutB, "."),
    IF(?populations, CONCAT("Different groups: ", COALESCE(STR(?nameA), "everybody"), " and ", COALESCE(STR(?nameB), "everybody"), "."),
      CONCAT("Different numbers for one endpoint, statistic and group.", IF(BOUND(?cutA) != BOUND(?cutB), " Only one says which look at the data it is.", "")))), "en") AS ?why)
} ;
# Identifiers: works that look like one carry different ones of a register that gives each work one, or two trials claim one number.
# What a decision settled, for or against, is no conflict any more.
INSERT { ?conflict a w:Conflict ; w:kind w:identifierConflict ; w:status w:open ; w:side ?a , ?b ; dcterms:description ?why } WHERE {
  { SELECT ?a ?b (MIN(?pair) AS ?codes) WHERE {
      { VALUES ?method { w:sameTitle w:sameCitation w:sameIdentifier w:crosswalk }
        ?decision a w:IdentityDecision ; w:status w:proposed ; w:method ?method ; w:decides ?x ; w:decidedAs ?y .
        BIND (IF(STR(?x) < STR(?y), ?x, ?y) AS ?a) BIND (IF(STR(?x) < STR(?y), ?y, ?x) AS ?b)
        VALUES ?register { "doi:" "pubmed:" "pmc:" }
        ?a dcterms:identifier ?one . FILTER (STRSTARTS(STR(?one), ?register))
        ?b dcterms:identifier ?other . FILTER (STRSTARTS(STR(?other), ?register) && ?one != ?other)
        BIND (CONCAT("They look like one work, but carry different identifiers: ", STR(?one), " and ", STR(?other), ".") AS ?pair) }
      UNION
      { ?p w:predicate schema:identifier ; w:subject ?a ; w:object ?code . ?a a w:Trial .
        ?q w:predicate schema:identifier ; w:object ?code ; w:subject ?b . ?b a w:Trial . FILTER (STR(?a) < STR(?b))
        OPTIONAL { ?code schema:value ?value }
        BIND (CONCAT("Two trials claim one number: ", COALESCE(STR(?value), REPLACE(STR(?code), "^.*[/#]", "")), ".") AS ?pair) }
      UNION
      { ?d a w:IdentityDecision ; w:method w:sameIdentifier ; w:status w:proposed ; w:decides ?a ; w:decidedAs ?b ; dcterms:description ?said . ?a a w:Trial . ?b a w:Trial .
        BIND (STR(?said) AS ?pair) }
    } GROUP BY ?a ?b }
  FILTER NOT EXISTS { ?known a w:Conflict ; w:side ?a , ?b }
  BIND (STRLANG(?codes, "en") AS ?why)
  BIND (IRI(CONCAT("https://w3id.org/warrant/id/conflict/", SUBSTR(SHA256(CONCAT("warrant-conflict-1\n", STR(?a), "\n", STR(?b))), 1, 24))) AS ?conflict)
} ;
# What settlements may speak of: the proposition that claims are for and against, the endpoint of results.
INSERT { GRAPH graph:assembly { ?conflict x:concerns ?thing } } WHERE {
  { ?conflict a w:Conflict ; w:side ?side . { ?side w:affirms ?thing } UNION { ?side w:denies ?thing } UNION { ?side w:ofEndpoint ?thing } UNION { ?side a w:Proposition . BIND (?side AS ?thing) } }
  UNION { ?conflict w:kind w:identifierConflict ; w:side ?thing }
} ;
DELETE { ?conflict w:status ?old ; dcterms:description ?reason } INSERT { ?conflict w:status ?new ; dcterms:description ?why ; prov:wasInfluencedBy ?settlement } WHERE {
  GRAPH graph:assembly { ?conflict x:concerns ?thing }
  ?settlement a w:Settlement ; schema:about ?thing ; w:status ?new ; dcterms:description ?why .
  FILTER NOT EXISTS { ?other a w:Settlement ; schema:about ?thing ; w:status ?else . FILTER (?else != ?new) }
  FILTER NOT EXISTS { ?first a w:Settlement ; schema:about ?thing . FILTER (STR(?first) < STR(?settlement)) }
  ?conflict w:status ?old ; dcterms:description ?reason
}
