# title: Citations and copies
# derives: w:citationCount, w:copyCount, w:denyingCitationCount, w:denyingCopyCount
# why: The two lower rungs of the ladder. An evidence line belongs to one claim and a claim to one proposition, so lines are counted as they come.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { ?p ?count ?n } WHERE {
  { SELECT ?p ?count (COUNT(?reference) AS ?n) WHERE {
      ?p a w:Proposition .
      VALUES (?how ?count) { (w:affirms w:citationCount) (w:denies w:denyingCitationCount) }
      OPTIONAL { ?claim ?how ?p . ?claim w:evidence ?line . ?line w:reference ?reference }
    } GROUP BY ?p ?count }
} ;
INSERT { ?p ?count ?n } WHERE {
  { SELECT ?p ?count (COUNT(DISTINCT ?copy) AS ?n) WHERE {
      ?p a w:Proposition .
      VALUES (?how ?count) { (w:affirms w:copyCount) (w:denies w:denyingCopyCount) }
      OPTIONAL { ?claim ?how ?p . ?claim w:evidence ?line . ?line w:reference ?reference . ?reference w:copy ?copy }
    } GROUP BY ?p ?count }
}
