# title: Clean up
# derives: nothing; drops the working notes
# why: graph/assembly exists only while the rules run.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
DROP SILENT GRAPH graph:assembly
