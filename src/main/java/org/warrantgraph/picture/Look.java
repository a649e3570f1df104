package org.warrantgraph.picture;

import java.util.Map;

/**
 * Colours and styles of all pictures.
 *
 * <p>Every element carries its colour as an attribute, for programs that do not read style sheets. The style sheet takes the same colours
 * from custom properties ({@code --wg-ink}, ...), which a page may set, and turns them round in the dark. No meaning rests on colour alone:
 * shape, line and words carry it too, so that print and greyscale lose nothing.
 */
final class Look {
    static final String PAPER = "#ffffff";
    static final String INK = "#1f2328";
    static final String SOFT = "#59636e";
    static final String RULE = "#c8ced6";
    static final String ALARM = "#b3261e";
    static final String DRUG = "#dbe9fb";
    static final String MOLECULE = "#e6f2e4";
    static final String STEP = "#fdf3d7";
    static final String CONDITION = "#f6e3ec";
    static final String OUTCOME = "#ece8f7";

    private static final Map<String, String> INKS = Map.of(
            "alarm mark",
            ALARM,
            "soft",
            SOFT,
            "note",
            SOFT,
            "axis",
            SOFT,
            "rule",
            RULE,
            "alarm",
            ALARM,
            "alarm note",
            ALARM,
            "guide",
            RULE);

    static final String CSS = """
            .wg{--p:var(--wg-paper,#ffffff);--i:var(--wg-ink,#1f2328);--s:var(--wg-soft,#59636e);--r:var(--wg-rule,#c8ced6);\
            --a:var(--wg-alarm,#b3261e);--d:var(--wg-drug,#dbe9fb);--m:var(--wg-molecule,#e6f2e4);--t:var(--wg-step,#fdf3d7);\
            --c:var(--wg-condition,#f6e3ec);--o:var(--wg-outcome,#ece8f7)}
            @media (prefers-color-scheme:dark){.wg{--p:var(--wg-paper,#0d1117);--i:var(--wg-ink,#e6edf3);--s:var(--wg-soft,#a3adb8);\
            --r:var(--wg-rule,#3d444d);--a:var(--wg-alarm,#ff8a80);--d:var(--wg-drug,#17325c);--m:var(--wg-molecule,#17361f);\
            --t:var(--wg-step,#453a10);--c:var(--wg-condition,#4a1d33);--o:var(--wg-outcome,#322a57)}}
            @media print{.wg{--p:#ffffff;--i:#000000;--s:#333333;--r:#999999;--a:#000000}}
            .wg .paper{fill:var(--p)}.wg text{fill:var(--i)}.wg .soft,.wg .note{fill:var(--s)}.wg .alarm.note,.wg text.alarm{fill:var(--a)}
            .wg .shape{stroke:var(--i)}.wg .drug{fill:var(--d)}.wg .molecule{fill:var(--m)}.wg .step{fill:var(--t)}
            .wg .condition{fill:var(--c)}.wg .outcome{fill:var(--o)}.wg .plain{fill:var(--p)}
            .wg .line{stroke:var(--i);fill:none}.wg .head{stroke:var(--i);fill:var(--i)}.wg .line.alarm,.wg .head.alarm{stroke:var(--a)}
            .wg .head.alarm{fill:var(--a)}.wg .line.soft,.wg .guide,.wg .axis{stroke:var(--s);fill:none}.wg .rule{stroke:var(--r)}
            .wg .halo{fill:var(--p)}.wg .mark{fill:var(--p);stroke:var(--a)}.wg .filled{fill:var(--i);stroke:var(--i)}.wg .shape.struck{stroke:var(--a);fill:var(--p)}.wg line.line,.wg line.alarm{stroke:var(--i)}.wg line.alarm{stroke:var(--a)}.wg .heading{font-weight:600}.wg .hollow{fill:var(--p);stroke:var(--i)}
            .wg a:hover .shape,.wg a:focus .shape{stroke-width:3}.wg a:hover text,.wg a:focus text{text-decoration:underline}
            """;

    private Look() {}

    /** The colour of text or line of a kind, for programs without style sheets. */
    static String inkOf(String kind) {
        return INKS.getOrDefault(kind, INK);
    }
}
