# title: Passages of cited works
# derives: w:verification, w:hop, w:statedHop, w:checkedBy and prov:wasDerivedFrom of evidence lines whose cited work is itself a source
# why: Saying that [3] says so is not having looked into [3]. Where a source document is a copy of the cited work, its own claims are compared: the same proposition said there confirms the line, the opposite contradicts it, both leave it to a person. A number is confirmed by the same number for the same study, endpoint, statistic, arms, group, event and grade, after rounding to the coarser one, and contradicted only where there is no such number but another. Reading finds less than there is, so silence counts only of a text that was read in full, tells of one of the two things, and never names the other, which readers know from elsewhere. What the citing source itself did stays as w:statedHop.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX qudt: <http://qudt.org/schema/qudt/>
PREFIX schema: <https://schema.org/>
# The document to look into. A source that is the cited work itself proves nothing by agreeing with itself.
INSERT { GRAPH graph:assembly { ?line x:leadsTo ?there } } WHERE {
  ?there a w:SourceDocument ; w:copyOf ?work . ?copy w:copyOf ?work . ?reference w:copy ?copy . ?line w:reference ?reference ; w:verification w:unverified .
  ?claim w:evidence ?line ; w:source ?here . FILTER (?here != ?there)
  FILTER NOT EXISTS { ?here w:copyOf ?work }
} ;
# The same proposition, or its opposite. What the cited work only thinks possible confirms no plain statement.
INSERT { GRAPH graph:assembly { ?line ?note ?place } } WHERE {
  { SELECT ?line ?note (MIN(STR(?anchor)) AS ?first) WHERE {
      GRAPH graph:assembly { ?line x:leadsTo ?there } ?claim w:evidence ?line .
      VALUES (?how ?theirs ?note) { (w:affirms w:affirms x:saidAt) (w:denies w:denies x:saidAt) (w:affirms w:denies x:refutedAt) (w:denies w:affirms x:refutedAt) }
      ?claim ?how ?p . ?own ?theirs ?p ; w:source ?there ; prov:wasDerivedFrom ?anchor .
      FILTER NOT EXISTS { ?own w:knowledgeLevel w:prediction FILTER NOT EXISTS { ?claim w:knowledgeLevel w:prediction } }
    } GROUP BY ?line ?note }
  BIND (IRI(?first) AS ?place)
} ;
# Numbers: the same frame, and the same value or another.
INSERT { GRAPH graph:assembly { ?line ?note ?place } } WHERE {
  { SELECT ?line ?note (MIN(STR(?anchor)) AS ?first) WHERE {
      GRAPH graph:assembly { ?line x:leadsTo ?there } ?claim w:evidence ?line ; w:affirms ?p . ?p w:predicate w:hasResult ; w:object ?a . ?a w:ofStudy ?study ; w:statistic ?statistic ; qudt:numericValue ?va .
      ?own w:source ?there ; w:affirms ?q ; prov:wasDerivedFrom ?anchor . ?q w:predicate w:hasResult ; w:object ?b . ?b w:ofStudy ?study ; w:statistic ?statistic ; qudt:numericValue ?vb . FILTER (?a != ?b)
      OPTIONAL { ?a w:ofEndpoint ?endpointA } OPTIONAL { ?b w:ofEndpoint ?endpointB } OPTIONAL { ?a w:arm ?armA } OPTIONAL { ?b w:arm ?armB }
      OPTIONAL { ?a w:comparatorArm ?againstA } OPTIONAL { ?b w:comparatorArm ?againstB } OPTIONAL { ?a w:population ?whoA } OPTIONAL { ?b w:population ?whoB }
      OPTIONAL { ?a w:adverseEvent ?eventA } OPTIONAL { ?b w:adverseEvent ?eventB } OPTIONAL { ?a w:gradeBand ?gradeA } OPTIONAL { ?b w:gradeBand ?gradeB }
      OPTIONAL { ?a qudt:hasUnit ?unitA } OPTIONAL { ?b qudt:hasUnit ?unitB } OPTIONAL { ?a w:dataCut ?cutA } OPTIONAL { ?b w:dataCut ?cutB }
      FILTER (COALESCE(STR(?endpointA), "") = COALESCE(STR(?endpointB), "") && COALESCE(STR(?armA), "") = COALESCE(STR(?armB), "")
        && COALESCE(STR(?againstA), "") = COALESCE(STR(?againstB), "") && COALESCE(STR(?whoA), "") = COALESCE(STR(?whoB), "")
        && COALESCE(STR(?eventA), "") = COALESCE(STR(?eventB), "") && COALESCE(STR(?gradeA), "") = COALESCE(STR(?gradeB), "")
        && COALESCE(STR(?unitA), "") = COALESCE(STR(?unitB), "") && COALESCE(LCASE(STR(?cutA)), "") = COALESCE(LCASE(STR(?cutB)), ""))
      OPTIONAL { ?a w:ciLow ?la ; w:ciHigh ?ha } OPTIONAL { ?b w:ciLow ?lb ; w:ciHigh ?hb }
      BIND (STRLEN(STRAFTER(STR(?va), ".")) AS ?da) BIND (STRLEN(STRAFTER(STR(?vb), ".")) AS ?db)
      BIND (IF(?da < ?db, ?da, ?db) AS ?d) BIND (IF(?d = 0, 0.5, IF(?d = 1, 0.05, IF(?d = 2, 0.005, IF(?d = 3, 0.0005, 0.00005)))) AS ?half)
      BIND (STRLEN(STRAFTER(STR(?la), ".")) AS ?dla) BIND (STRLEN(STRAFTER(STR(?lb), ".")) AS ?dlb)
      BIND (IF(?dla < ?dlb, ?dla, ?dlb) AS ?dl) BIND (IF(?dl = 0, 0.5, IF(?dl = 1, 0.05, IF(?dl = 2, 0.005, IF(?dl = 3, 0.0005, 0.00005)))) AS ?halfLimit)
      BIND (IF(ABS(?va - ?vb) > ?half || COALESCE(ABS(?la - ?lb) > ?halfLimit || ABS(?ha - ?hb) > ?halfLimit, false), x:otherNumberAt, x:sameNumberAt) AS ?note)
    } GROUP BY ?line ?note }
  BIND (IRI(?first) AS ?place)
} ;
INSERT { GRAPH graph:assembly { ?line x:saidAt ?place } } WHERE {
  GRAPH graph:assembly { ?line x:sameNumberAt ?place } FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:saidAt ?any } }
} ;
INSERT { GRAPH graph:assembly { ?line x:refutedAt ?place } } WHERE {
  GRAPH graph:assembly { ?line x:otherNumberAt ?place } FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:saidAt ?any } }
} ;
DELETE { ?line w:verification w:unverified ; w:hop ?hop } INSERT { ?line w:verification w:confirmed ; w:hop w:checkedInSource ; w:statedHop ?hop ; prov:wasDerivedFrom ?place } WHERE {
  GRAPH graph:assembly { ?line x:saidAt ?place } FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:refutedAt ?other } } ?line w:hop ?hop
} ;
DELETE { ?line w:verification w:unverified } INSERT { ?line w:verification w:contradicted ; w:statedHop ?hop ; prov:wasDerivedFrom ?place } WHERE {
  GRAPH graph:assembly { ?line x:refutedAt ?place } FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:saidAt ?other } } ?line w:hop ?hop
} ;
DELETE { ?line w:verification w:unverified } INSERT { ?line w:verification w:notFound ; w:statedHop ?hop } WHERE {
  { SELECT DISTINCT ?line WHERE {
      GRAPH graph:assembly { ?line x:leadsTo ?there } FILTER NOT EXISTS { GRAPH graph:assembly { { ?line x:saidAt ?place } UNION { ?line x:refutedAt ?place } } }
      ?there w:readInFull true . ?claim w:evidence ?line ; w:source ?here . VALUES ?how { w:affirms w:denies } ?claim ?how ?p .
      VALUES (?first ?second) { (w:subject w:object) (w:object w:subject) } ?p ?first ?named ; ?second ?missing .
      ?there schema:mentions ?named . FILTER NOT EXISTS { ?there schema:mentions ?missing }
      FILTER EXISTS { ?elsewhere schema:mentions ?missing . FILTER (?elsewhere != ?here) }
    } }
  ?line w:hop ?hop
} ;
# Who read the place: a person, if any claim there was noted by one, else the program that read it.
INSERT { ?line w:checkedBy ?agent } WHERE {
  { SELECT ?line (SUM(IF(?type IN (w:manualAgent, w:manualValidationOfAutomatedAgent), 1, 0)) AS ?people) (MIN(STR(?type)) AS ?first) WHERE {
      GRAPH graph:assembly { ?line x:leadsTo ?there } ?line w:verification ?found ; prov:wasDerivedFrom ?place . FILTER (?found IN (w:confirmed, w:contradicted))
      ?own prov:wasDerivedFrom ?place ; w:source ?there . OPTIONAL { ?own w:agentType ?given } BIND (COALESCE(?given, w:textMiningAgent) AS ?type)
    } GROUP BY ?line }
  BIND (IF(?people > 0, w:manualAgent, IRI(?first)) AS ?agent)
}
