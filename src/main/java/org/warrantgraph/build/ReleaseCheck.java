package org.warrantgraph.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.Txn;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Namespaces;
import org.warrantgraph.model.Place;
import org.warrantgraph.model.Vocabulary.Property;
import org.warrantgraph.model.Vocabulary.Type;
import org.warrantgraph.model.Vocabulary.Value;

/** What is wrong or doubtful in a release: broken rules of the model, and findings of the checks. */
public final class ReleaseCheck {
    private static final Node ABOUT = NodeFactory.createURI(Namespaces.SCHEMA + "about");

    private ReleaseCheck() {}

    /** Broken rules first, then findings, sorted; consistent findings are left out. */
    public static List<Message> of(Release release) {
        return Txn.calculateRead(release.data(), () -> {
            List<Message> messages = new ArrayList<>(Shapes.bundled().validate(release.data()));
            Graph checks = release.data().getGraph(Terms.node(ProgramGraphs.graph("checks")));
            checks
                    .find(Node.ANY, Terms.TYPE, Terms.node(Type.CHECK_FINDING))
                    .mapWith(Triple::getSubject)
                    .filterDrop(finding ->
                            checks.contains(finding, Terms.node(Property.OUTCOME), Terms.node(Value.CONSISTENT)))
                    .mapWith(finding -> message(checks, finding))
                    .toList()
                    .stream()
                    .sorted(java.util.Comparator.comparing(Message::toString))
                    .forEach(messages::add);
            return messages;
        });
    }

    private static Message message(Graph checks, Node finding) {
        boolean info = checks.contains(finding, Terms.node(Property.SEVERITY), Terms.node(Value.INFO));
        return new Message(
                "W-CHECK-" + text(checks, finding, Terms.node(Property.CHECK)),
                info ? Message.Severity.INFO : Message.Severity.WARNING,
                new Place(Optional.empty(), 0, Optional.of(text(checks, finding, ABOUT))),
                text(checks, finding, Terms.DESCRIPTION),
                "");
    }

    private static String text(Graph checks, Node finding, Node property) {
        List<Triple> found = checks.find(finding, property, Node.ANY).toList();
        if (found.isEmpty()) {
            return "";
        }
        Node value = found.get(0).getObject();
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }
}
