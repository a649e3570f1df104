# title: Chains of citations
# derives: w:passesOn, w:restsOn and w:fallen of evidence lines; working notes in graph/assembly
# why: A review or vendor page that cites other works for a statement passes on what they say and adds no support of its own. Where such a page is itself a source, the lines that cite it rest on the works at the end of its chain; where only its list of references is known, on those works of the list that stand behind the same statement anyhow. Chains end, for a path is walked once; pages that only cite each other rest on nothing. A line has fallen when its cited work is retracted, or when all works at the end of its chain are.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
PREFIX dcterms: <http://purl.org/dc/terms/>
# Works that tell of works of others, and are sources here. What reports a study of its own speaks for itself.
INSERT { GRAPH graph:assembly { ?work x:tellsIn ?document } } WHERE {
  VALUES ?kind { w:vendorGuide w:review w:tertiaryPage w:commentary w:notice w:bibliography }
  ?document a w:SourceDocument ; w:copyOf ?work .
  { ?document w:sourceKind ?kind } UNION { ?work w:sourceKind ?kind }
  FILTER NOT EXISTS { ?work w:reports ?study }
  FILTER NOT EXISTS { VALUES ?own { w:primaryArticle w:conferenceAbstract w:preprint w:registryRecord w:regulatoryLabel w:curatedDatabase } { ?work w:sourceKind ?own } UNION { ?document w:sourceKind ?own } }
} ;
# The line leans on the lines by which the cited page supports the same statement.
INSERT { GRAPH graph:assembly { ?line x:leansOn ?further } } WHERE {
  GRAPH graph:assembly { ?work x:tellsIn ?document }
  ?copy w:copyOf ?work . ?reference w:copy ?copy . ?line w:reference ?reference . ?claim w:evidence ?line .
  VALUES ?how { w:affirms w:denies } ?claim ?how ?p . ?told ?how ?p ; w:source ?document ; w:evidence ?further . ?further w:reference ?cited . FILTER (?further != ?line)
} ;
# Where its own words for the statement were not found: on other lines of the statement whose work is in its list of references.
INSERT { GRAPH graph:assembly { ?line x:leansOn ?further } } WHERE {
  GRAPH graph:assembly { ?work x:tellsIn ?document }
  ?copy w:copyOf ?work . ?reference w:copy ?copy . ?line w:reference ?reference . ?claim w:evidence ?line .
  FILTER NOT EXISTS { GRAPH graph:assembly { ?line x:leansOn ?known } }
  VALUES ?how { w:affirms w:denies } ?claim ?how ?p .
  FILTER NOT EXISTS { ?told ?how ?p ; w:source ?document }
  ?beside ?how ?p ; w:evidence ?further . GRAPH graph:assembly { ?further x:rests ?other } FILTER (?other != ?work)
  ?listed dcterms:isPartOf ?document ; w:copy/w:copyOf ?other .
} ;
INSERT { ?line w:passesOn true } WHERE { { SELECT DISTINCT ?line WHERE { GRAPH graph:assembly { ?line x:leansOn ?further } } } } ;
INSERT { ?line w:restsOn ?root } WHERE {
  { SELECT DISTINCT ?line ?root WHERE {
      GRAPH graph:assembly { ?line x:leansOn+ ?last . ?last x:rests ?root FILTER NOT EXISTS { ?last x:leansOn ?more } }
    } }
} ;
# Evidence lines that no longer count.
INSERT { ?line w:fallen true . GRAPH graph:assembly { ?line x:fallen true } } WHERE {
  ?work w:retracted true . GRAPH graph:assembly { ?line x:rests ?work }
} ;
INSERT { ?line w:fallen true . GRAPH graph:assembly { ?line x:fallen true } } WHERE {
  { SELECT DISTINCT ?line WHERE { ?root w:retracted true . ?line w:restsOn ?root } }
  FILTER NOT EXISTS { ?line w:restsOn ?other . FILTER NOT EXISTS { ?other w:retracted true } }
}
