# title: Works, studies, support after retraction
# derives: w:workCount, w:workCountIfSeparate, w:denyingWorkCountIfSeparate, w:studyCount, w:denyingWorkCount, w:denyingStudyCount, w:supportAfterRetraction
# why: The two upper rungs. A work with no known study adds no study. The rungs show what is cited; w:supportAfterRetraction shows how many works are left when retracted ones, and those that only pass on what retracted ones say, are taken away.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { ?p ?count ?n } WHERE {
  { SELECT ?p ?count (COUNT(DISTINCT ?first) AS ?n) WHERE {
      ?p a w:Proposition .
      VALUES (?by ?count) { (x:affirmedBy w:workCount) (x:deniedBy w:denyingWorkCount) }
      OPTIONAL { GRAPH graph:assembly { ?p ?by ?work . ?work x:countsAs ?first } }
    } GROUP BY ?p ?count }
} ;
# The other count is written only where it differs: where nothing is doubtful there is one count.
INSERT { ?p ?count ?n } WHERE {
  { SELECT ?p ?count (COUNT(DISTINCT ?work) AS ?n) WHERE {
      VALUES (?by ?count) { (x:affirmedBy w:workCountIfSeparate) (x:deniedBy w:denyingWorkCountIfSeparate) }
      GRAPH graph:assembly { ?p ?by ?work . ?work x:countsAs ?first }
    } GROUP BY ?p ?count HAVING (COUNT(DISTINCT ?work) > COUNT(DISTINCT ?first)) }
} ;
INSERT { ?p ?count ?n } WHERE {
  { SELECT ?p ?count (COUNT(DISTINCT ?study) AS ?n) WHERE {
      ?p a w:Proposition .
      VALUES (?by ?count) { (x:affirmedBy w:studyCount) (x:deniedBy w:denyingStudyCount) }
      OPTIONAL { GRAPH graph:assembly { ?p ?by ?work } ?work w:reports ?study }
    } GROUP BY ?p ?count }
} ;
INSERT { GRAPH graph:assembly { ?work x:stands ?first } } WHERE {
  GRAPH graph:assembly { ?work x:countsAs ?first } FILTER NOT EXISTS { ?work w:retracted true }
} ;
INSERT { ?p w:supportAfterRetraction ?n } WHERE {
  { SELECT ?p (COUNT(DISTINCT ?first) AS ?n) WHERE {
      ?p a w:Proposition .
      OPTIONAL { GRAPH graph:assembly { ?p x:affirmedBy ?work . ?work x:stands ?first } }
    } GROUP BY ?p }
} ;
# Few propositions: those that a work supports only by passing on what retracted works say.
INSERT { GRAPH graph:assembly { ?p x:lost ?work } } WHERE {
  { SELECT DISTINCT ?p ?work WHERE {
      ?line w:passesOn true ; w:fallen true . GRAPH graph:assembly { ?line x:rests ?work } FILTER NOT EXISTS { ?work w:retracted true }
      ?claim w:evidence ?line ; w:affirms ?p
    } }
  FILTER NOT EXISTS { ?other w:affirms ?p ; w:evidence ?standing . GRAPH graph:assembly { ?standing x:rests ?work } FILTER NOT EXISTS { ?standing w:fallen true } }
} ;
DELETE { ?p w:supportAfterRetraction ?before } INSERT { ?p w:supportAfterRetraction ?n } WHERE {
  { SELECT ?p (COUNT(DISTINCT ?first) AS ?n) WHERE {
      { SELECT DISTINCT ?p WHERE { GRAPH graph:assembly { ?p x:lost ?any } } }
      OPTIONAL { GRAPH graph:assembly { ?p x:affirmedBy ?work . ?work x:stands ?first } FILTER NOT EXISTS { GRAPH graph:assembly { ?p x:lost ?work } } }
    } GROUP BY ?p }
  ?p w:supportAfterRetraction ?before
}
