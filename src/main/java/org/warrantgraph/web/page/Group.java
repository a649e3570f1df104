package org.warrantgraph.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Statements under one heading: their relation, read from the thing whose page it is. */
public record Group(String label, List<Said> said) {
    public Group {
        said = List.copyOf(said);
    }

    static List<Group> by(List<Said> all, Function<Said, String> label) {
        Map<String, List<Said>> groups = new LinkedHashMap<>();
        all.forEach(said -> groups.computeIfAbsent(label.apply(said), key -> new ArrayList<>())
                .add(said));
        List<Group> list = new ArrayList<>();
        groups.forEach((key, said) -> list.add(new Group(key, said)));
        return list;
    }
}
