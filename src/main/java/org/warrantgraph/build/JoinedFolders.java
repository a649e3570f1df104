package org.warrantgraph.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.warrantgraph.model.Message;
import org.warrantgraph.model.Place;

/** A workspace with folders from elsewhere: the files of each are named as if it were a folder of that name in the workspace. */
final class JoinedFolders implements SourceFolder {
    private final SourceFolder own;
    private final Map<String, SourceFolder> others;

    /** @param others folders by the name they have here */
    JoinedFolders(SourceFolder own, Map<String, SourceFolder> others) {
        this.own = own;
        this.others = new TreeMap<>(others);
    }

    @Override
    public Listing list() {
        List<Entry> files = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        Listing mine = own.list();
        messages.addAll(mine.messages());
        for (Entry entry : mine.files()) {
            String first = first(entry.name());
            if (others.containsKey(first)) {
                messages.add(new Message(
                        "W-WORKSPACE-010",
                        Message.Severity.WARNING,
                        Place.file(entry.name()),
                        "Left out: warrant.yaml names a folder from elsewhere '" + first + "' too.",
                        "Give that folder another name."));
            } else {
                files.add(entry);
            }
        }
        others.forEach((name, folder) -> {
            Listing theirs = folder.list();
            theirs.files().forEach(entry -> files.add(new Entry(name + "/" + entry.name(), entry.size())));
            theirs.messages().forEach(message -> messages.add(named(name, message)));
        });
        files.sort(Comparator.comparing(Entry::name));
        return new Listing(files, messages);
    }

    private static Message named(String folder, Message message) {
        Place place = message.place();
        return new Message(
                message.id(),
                message.severity(),
                new Place(place.file().map(file -> folder + "/" + file), place.line(), place.key()),
                message.what(),
                message.remedy());
    }

    private static String first(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    @Override
    public InputStream open(String name) throws IOException {
        String first = first(name);
        SourceFolder other = others.get(first);
        return other == null ? own.open(name) : other.open(name.substring(first.length() + 1));
    }

    @Override
    public String label() {
        return own.label();
    }
}
