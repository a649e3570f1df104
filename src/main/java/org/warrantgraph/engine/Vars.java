package org.warrantgraph.engine;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Which variables something speaks of. */
final class Vars {
    private Vars() {}

    /** Also within a triple term. */
    static Set<Var> of(Triple triple) {
        Set<Var> vars = new HashSet<>();
        for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
            if (Var.isVar(node)) {
                vars.add(Var.alloc(node));
            } else if (node.isTripleTerm()) {
                vars.addAll(of(node.getTriple()));
            }
        }
        return vars;
    }

    /** Also within EXISTS, however deep. */
    static Set<Var> of(Expr expr) {
        Set<Var> vars = new HashSet<>(expr.getVarsMentioned());
        Walker.walk(expr, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
                Op pattern = exists.getGraphPattern();
                vars.addAll(OpVars.mentionedVars(pattern));
                Walker.walk(pattern, new OpVisitorBase() {}, this);
            }
        });
        return vars;
    }
}
