package org.warrantgraph.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;

/** In which order, and which together, the triple patterns of a group are asked. */
final class TriplePatterns {
    private static final Node SOME = NodeFactory.createURI("urn:x-some");

    private TriplePatterns() {}

    /** As Jena asks a graph in memory. */
    static BasicPattern inOrder(BasicPattern pattern, Set<Var> bound) {
        BindingBuilder known = Binding.builder();
        bound.forEach(variable -> known.add(variable, SOME));
        return ReorderLib.fixed()
                .reorderIndexes(Substitute.substitute(pattern, known.build()))
                .reorder(pattern);
    }

    /** The patterns in their order, those together that look for one unknown subject by known predicates and objects. */
    static List<List<Triple>> stars(BasicPattern pattern, Set<Var> bound) {
        List<Triple> patterns = inOrder(pattern, bound).getList();
        List<List<Triple>> stars = new ArrayList<>();
        Set<Node> known = new HashSet<>(bound);
        int i = 0;
        while (i < patterns.size()) {
            Node subject = patterns.get(i).getSubject();
            int end = i + 1;
            if (Var.isVar(subject) && !known.contains(subject) && isRay(patterns.get(i), known)) {
                while (end < patterns.size()
                        && patterns.get(end).getSubject().equals(subject)
                        && isRay(patterns.get(end), known)) {
                    end++;
                }
            }
            List<Triple> star = patterns.subList(i, end);
            star.forEach(
                    triple -> known.addAll(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())));
            stars.add(star);
            i = end;
        }
        return stars;
    }

    private static boolean isRay(Triple triple, Set<Node> known) {
        return triple.getPredicate().isConcrete()
                && (triple.getObject().isConcrete() || known.contains(triple.getObject()));
    }
}
