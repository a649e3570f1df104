package org.warrantgraph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Replaces the data rows of the VALUES blocks whose variables are all parameters. */
final class ParameterRows extends ElementTransformCopyBase {
    private final Map<String, Node> values;

    private ParameterRows(Map<String, Node> values) {
        this.values = values;
    }

    /** A copy of {@code query} with {@code values}, by variable name, in sub-queries and EXISTS as well. */
    static Query fill(Query query, Map<String, Node> values) {
        if (values.isEmpty()) {
            return query;
        }
        ParameterRows rows = new ParameterRows(values);
        return QueryTransformOps.transform(query, rows, new ExprTransformApplyElementTransform(rows));
    }

    @Override
    public Element transform(ElementData data) {
        List<Var> variables = data.getVars();
        if (variables.isEmpty() || !variables.stream().allMatch(v -> values.containsKey(v.getVarName()))) {
            return data;
        }
        BindingBuilder row = Binding.builder();
        for (Var variable : variables) {
            Optional.ofNullable(values.get(variable.getVarName())).ifPresent(value -> row.add(variable, value));
        }
        return new ElementData(variables, List.of(row.build()));
    }
}
