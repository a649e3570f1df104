# title: Copies and reports
# derives: w:copyOf, w:reports
# why: What an accepted identity decision says becomes a link. A decision that is only proposed, or reverted, links nothing.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
INSERT { ?copy w:copyOf ?work } WHERE {
  ?d a w:IdentityDecision ; w:status w:accepted ; w:decides ?copy ; w:decidedAs ?work . ?work a w:Work .
  VALUES ?kind { w:Copy w:SourceDocument } ?copy a ?kind
} ;
INSERT { ?work w:reports ?study } WHERE {
  ?d a w:IdentityDecision ; w:status w:accepted ; w:decides ?work ; w:decidedAs ?study . ?work a w:Work .
  VALUES ?kind { w:Study w:Trial w:Experiment } ?study a ?kind
}
