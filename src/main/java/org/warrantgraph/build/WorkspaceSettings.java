package org.warrantgraph.build;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code warrant.yaml} says; every key is optional.
 *
 * @param name short name for IRIs and files: {@code cdk-inhibitors}
 * @param title title of the data set, for people
 * @param folders folders outside the workspace whose files are sources too, relative to it, by the name they have in paths
 * @param include glob patterns of the sources, relative to the workspace; empty means every file
 * @param exclude glob patterns of files to leave out
 * @param date the day the release is issued; without it the date of the newest source
 * @param licence IRI or name of the licence of the data
 */
public record WorkspaceSettings(
        Optional<String> name,
        Optional<String> title,
        Map<String, String> folders,
        List<String> include,
        List<String> exclude,
        Optional<LocalDate> date,
        Optional<String> licence) {
    /** Name of the settings file in a workspace. */
    public static final String FILE = "warrant.yaml";

    public WorkspaceSettings {
        folders = Collections.unmodifiableMap(new TreeMap<>(folders));
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** What a release says of itself and its data do not: name, title, licence. Another title makes another release. */
    List<String> said() {
        return List.of("name " + name.orElse(""), "title " + title.orElse(""), "licence " + licence.orElse(""));
    }

    /** Settings of a folder without a {@value #FILE}. */
    public static WorkspaceSettings none() {
        return new WorkspaceSettings(
                Optional.empty(), Optional.empty(), Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
