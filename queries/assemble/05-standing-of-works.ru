# title: Standing of works
# derives: w:retracted, dcterms:isReplacedBy
# why: A work that some source says was retracted counts no more, unless a source says later that the retraction was lifted; without both dates the lifting is the later one, for nothing is lifted before it is laid down. Expressions of concern and corrections take nothing away. A work that is superseded leads to the one that took its place.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX schema: <https://schema.org/>
INSERT { ?work w:retracted true } WHERE {
  ?says a w:WorkStanding ; schema:about ?work ; w:kind w:retraction .
  OPTIONAL { ?says dcterms:issued ?day }
  FILTER NOT EXISTS {
    ?lifts a w:WorkStanding ; schema:about ?work ; w:kind w:reinstatement .
    OPTIONAL { ?lifts dcterms:issued ?lifted }
    FILTER (!BOUND(?day) || !BOUND(?lifted) || STR(?lifted) >= STR(?day))
  }
} ;
INSERT { ?work dcterms:isReplacedBy ?later } WHERE {
  ?says a w:WorkStanding ; schema:about ?work ; w:kind w:supersession ; dcterms:references ?later . FILTER (?later != ?work)
}
