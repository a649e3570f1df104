# title: Works that count as one
# derives: w:countsAs
# why: The counts and the belief take works joined by an accepted or proposed decision for one; the link keeps which, so that every number can be followed.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { ?work w:countsAs ?first } WHERE { GRAPH graph:assembly { ?work x:countsAs ?first } FILTER (?work != ?first) }
