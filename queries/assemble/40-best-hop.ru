# title: Best hop
# derives: w:bestHop
# why: The strongest hop among the affirming evidence lines; strength is the policy's w:hopWeight. Of equally strong hops the name that sorts first.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { ?p w:bestHop ?hop } WHERE {
  { SELECT ?p (MAX(?weight) AS ?strongest) WHERE {
      ?p a w:Proposition . ?claim w:affirms ?p ; w:evidence ?line . ?line w:hop ?h . GRAPH graph:vocabulary { ?h w:hopWeight ?weight }
    } GROUP BY ?p }
  { SELECT ?strongest (IRI(MIN(STR(?h2))) AS ?hop) WHERE { GRAPH graph:vocabulary { ?h2 w:hopWeight ?strongest } } GROUP BY ?strongest }
}
