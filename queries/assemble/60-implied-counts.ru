# title: Counts that percentages imply
# derives: w:denominator, w:impliedCount
# why: "34.3 % of 137" can only be 47 patients. The count is written when exactly one whole number rounds (half up) to the printed percentage with its printed decimals, of a printed denominator or, for a result without a population of its own, of the one size known of its arm. Decimals are read from w:printed because stores do not keep the zeros of 50.0.
PREFIX w: <https://w3id.org/warrant/ontology#>
PREFIX graph: <https://w3id.org/warrant/graph/>
PREFIX x: <https://w3id.org/warrant/graph/assembly#>
PREFIX qudt: <http://qudt.org/schema/qudt/>
PREFIX unit: <http://qudt.org/vocab/unit/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT { ?result w:denominator ?n ; w:impliedCount ?count } WHERE {
  { SELECT ?result ?value ?n WHERE {
      { SELECT ?arm (MIN(?size) AS ?n) WHERE {
          ?enrolled w:statistic w:participantCount ; w:valueStatus w:valueReported ; w:arm ?arm ; qudt:numericValue ?number .
          OPTIONAL { ?enrolled w:population ?some } OPTIONAL { ?enrolled w:valueRelation ?about } FILTER (!BOUND(?some) && COALESCE(?about, "=") = "=") FILTER NOT EXISTS { ?enrolled w:ofEndpoint ?else . FILTER NOT EXISTS { ?else w:measure w:enrolment } }
          BIND (xsd:integer(?number) AS ?size)
        } GROUP BY ?arm HAVING (COUNT(DISTINCT ?size) = 1) }
      ?result w:arm ?arm ; w:statistic w:percentage ; w:valueStatus w:valueReported ; qudt:hasUnit unit:PERCENT ; qudt:numericValue ?value .
      FILTER NOT EXISTS { ?result w:population ?part } FILTER NOT EXISTS { ?result w:comparatorArm ?other } FILTER NOT EXISTS { ?result w:denominator ?printedSize }
    } }
  UNION
  { ?result w:denominator ?n ; w:statistic w:percentage ; qudt:numericValue ?value FILTER NOT EXISTS { ?result w:impliedCount ?known } }
  FILTER NOT EXISTS { ?result w:valueRelation ?bound FILTER (?bound != "=") }
  ?result w:printed ?printed .
  # The number before the first percent sign may be the level of an interval; then the first number is meant.
  BIND (REPLACE(?printed, "^.*?([0-9]+)[.·,]?([0-9]*) *%.*$", "$1.$2", "s") AS ?percent)
  BIND (REPLACE(?printed, "^[^0-9]*([0-9]+)[.·,]?([0-9]*).*$", "$1.$2", "s") AS ?first)
  # In "42 (58.3)" it stands in the brackets.
  BIND (REPLACE(?printed, "^.*[(]([0-9]+)[.·,]?([0-9]*) *%?[)].*$", "$1.$2", "s") AS ?bracketed)
  BIND (IF(COALESCE(xsd:decimal(CONCAT(?percent, "0")) = ?value, false), ?percent, IF(COALESCE(xsd:decimal(CONCAT(?bracketed, "0")) = ?value, false), ?bracketed, ?first)) AS ?digits)
  FILTER (?n > 0 && xsd:decimal(CONCAT(?digits, "0")) = ?value)
  BIND (STRLEN(STRAFTER(?digits, ".")) AS ?decimals)
  BIND (IF(?decimals = 0, 0.5, IF(?decimals = 1, 0.05, IF(?decimals = 2, 0.005, 0.0005))) AS ?half)
  BIND (CEIL((?value - ?half) * ?n * 0.01) AS ?low)
  BIND (CEIL((?value + ?half) * ?n * 0.01) - 1 AS ?high)
  BIND (IF(?low < 0, 0, ?low) AS ?least) BIND (IF(?high > ?n, ?n, ?high) AS ?most)
  FILTER (?least = ?most)
  BIND (xsd:integer(?most) AS ?count)
}
