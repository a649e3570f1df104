package org.warrantgraph.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of {@code src/main/jte}, compiled with the program. They escape everything by where it stands. Thread-safe. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.warrantgraph.web.template");

    /** Draws a view with the template of this name. */
    String draw(String name, Object view) {
        StringOutput out = new StringOutput();
        engine.render(name + ".jte", view, out);
        return out.toString();
    }
}
