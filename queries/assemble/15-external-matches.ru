# title: External matches
# derives: skos:exactMatch, skos:closeMatch
# why: What an accepted decision says about an entity and a record of a public register becomes a link. A record of a gene is the gene itself, and close to its protein. A decision that is only proposed, or reverted, links nothing; nor do curators who name different records of one register.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <https://schema.org/>
INSERT { ?entity ?match ?record } WHERE {
  ?d a w:IdentityDecision ; w:status w:accepted ; w:decides ?entity ; w:decidedAs ?record . ?record a schema:PropertyValue ; schema:propertyID ?register .
  FILTER NOT EXISTS { ?d w:method w:curatorJudgement . ?other w:decides ?entity ; a w:IdentityDecision ; w:method w:curatorJudgement ; w:status w:accepted ; w:decidedAs ?else . ?else schema:propertyID ?register FILTER (?else != ?record) }
  BIND (IF(?register IN ("hgnc", "ncbigene", "ensembl") && NOT EXISTS { ?entity a w:Gene }, skos:closeMatch, skos:exactMatch) AS ?match)
}
