# title: One label
# derives: skos:prefLabel, skos:altLabel
# why: Sources spell one thing differently ("TARDBP", "TARDBP ?"), and a page has one title. The label that sorts first is kept, which of two that begin alike is the shorter one; the others become other names.
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { ?thing skos:prefLabel ?other } INSERT { ?thing skos:altLabel ?other } WHERE {
  { SELECT ?thing (MIN(?label) AS ?kept) WHERE { ?thing skos:prefLabel ?label } GROUP BY ?thing HAVING (COUNT(?label) > 1) }
  ?thing skos:prefLabel ?other . FILTER (STR(?other) != STR(?kept))
}
