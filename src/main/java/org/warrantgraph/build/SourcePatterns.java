package org.warrantgraph.build;

import java.util.List;
import java.util.Optional;
import org.warrantgraph.source.packed.PackedName;

/**
 * Which files are sources, by the patterns of {@code warrant.yaml}. A file in a packed file is one when it or what it is packed in is
 * asked for, and neither is excluded. Immutable.
 */
final class SourcePatterns {
    private final List<Glob> include;
    private final List<Glob> exclude;
    /** The part of patterns for packed files that stands for the packed file itself. */
    private final List<Glob> opened;

    SourcePatterns(WorkspaceSettings settings) {
        this.include = Glob.all(settings.include());
        this.exclude = Glob.all(settings.exclude());
        this.opened = settings.include().stream()
                .filter(pattern -> pattern.contains(PackedName.INSIDE))
                .map(pattern -> Glob.of(pattern.substring(0, pattern.indexOf(PackedName.INSIDE))))
                .toList();
    }

    /** True for a file of the workspace that is a source or may hold some. */
    boolean takes(String name) {
        return asks(name) && excludedBy(name).isEmpty();
    }

    /** True where no pattern keeps a file in: excluded or not, it was asked for. */
    boolean asks(String name) {
        return includes(name) || opened.stream().anyMatch(pattern -> pattern.matches(name));
    }

    /** True for a file in a packed file, {@code a.zip!/b}, whose packed file is taken. */
    boolean takesMember(String name) {
        if (excludedBy(name).isPresent()) {
            return false;
        }
        int inside = name.length();
        do {
            // A packed file that is asked for brings all that is in it.
            if (includes(name.substring(0, inside))) {
                return true;
            }
            inside = name.lastIndexOf(PackedName.INSIDE, inside - 1);
        } while (inside > 0);
        // What is packed in it may be asked for.
        return PackedName.isPacked(name) && opened.size() > 0;
    }

    /** The first pattern that leaves this file out. */
    Optional<String> excludedBy(String name) {
        return exclude.stream()
                .filter(pattern -> pattern.matches(name))
                .findFirst()
                .map(Glob::toString);
    }

    /** Patterns that ask for files of the workspace and find none among these. */
    List<String> idle(List<String> names) {
        return include.stream()
                .map(Glob::toString)
                .filter(pattern -> !pattern.contains(PackedName.INSIDE))
                .filter(pattern -> names.stream().noneMatch(Glob.of(pattern)::matches))
                .toList();
    }

    /** What of the patterns can decide about the inside of a packed file; part of the key of its unit. */
    String deciding(String packed) {
        return include.stream()
                        .filter(pattern -> pattern.toString().contains(PackedName.INSIDE))
                        .toList()
                + " " + includes(packed) + " "
                + exclude.stream().filter(SourcePatterns::mayReachInside).toList();
    }

    private static boolean mayReachInside(Glob pattern) {
        return pattern.toString().contains("**") || pattern.toString().contains(PackedName.INSIDE);
    }

    private boolean includes(String name) {
        return include.isEmpty() || include.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
