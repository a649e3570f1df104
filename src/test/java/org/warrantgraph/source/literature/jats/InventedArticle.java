package org.warrantgraph.source.literature.jats;

/** An article nobody wrote, with what articles have. */
public final class InventedArticle {
    public static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD v1.0 20120330//EN" "JATS-archivearticle1.dtd">
            <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article"><front>
            <journal-meta><journal-title-group><journal-title>Journal of \ud835\udd38 Things</journal-title></journal-title-group><publisher><publisher-name>Orpheus Press</publisher-name></publisher></journal-meta>
            <article-meta><article-id pub-id-type="pmid">99000001</article-id><article-id pub-id-type="pmc">9900001</article-id><article-id pub-id-type="doi">10.5555/INV.1</article-id>
            <title-group><article-title>Zorbatinib in <italic>invented</italic> disease<xref ref-type="fn" rid="fn1">*</xref></article-title></title-group>
            <contrib-group><contrib contrib-type="author"><name><surname>Musterfrau</surname><given-names>A</given-names></name></contrib></contrib-group>
            <pub-date pub-type="epub"><day>3</day><month>4</month><year>2020</year></pub-date><pub-date pub-type="pmc-release"><year>2019</year></pub-date>
            <permissions><license><license-p>Free to use under http://creativecommons.org/licenses/by/4.0/.</license-p></license></permissions>
            <related-article related-article-type="retraction-forward" ext-link-type="doi" xlink:href="10.5555/inv.2"/>
            <abstract><p>Zorbatinib is new (NCT09999999).</p></abstract></article-meta></front>
            <body><sec><title>Mechanism</title>
            <p>Zorbatinib directly inhibits CDK7 [<xref ref-type="bibr" rid="B1">1</xref>-<xref ref-type="bibr" rid="B3">3</xref>]. It does not inhibit CDK9 (<xref ref-type="bibr" rid="B9">9</xref>).<fig id="F1"><label>Figure 1</label><caption><p>What zorbatinib does.</p></caption></fig> Zorbatinib activates CDK4.<sup><xref ref-type="bibr" rid="B2">2</xref></sup></p>
            <disp-formula>x = y</disp-formula>
            <table-wrap id="T1"><label>Table 1.</label><caption><title>Events<xref ref-type="bibr" rid="B2">2</xref></title></caption><table>
            <thead><tr><th rowspan="2">Event</th><th colspan="2">Zorbatinib (n = 50)</th></tr><tr><th>Any</th><th>Grade \u2265 3</th></tr></thead>
            <tbody><tr><td colspan="3">Blood</td></tr><tr><td>Neutropenia<xref ref-type="table-fn" rid="TF1">a</xref></td><td>20 (40%)<sup>b</sup></td><td>5 &#215; 10<sup>3</sup></td></tr></tbody></table>
            <table-wrap-foot><fn id="TF1"><p>Low counts.</p></fn></table-wrap-foot></table-wrap>
            </sec><sec><title>Competing interests</title><p>Orpheus sells zorbatinib, and zorbatinib inhibits CDK2.</p></sec></body>
            <back><ack><p>Thanks.</p></ack><ref-list>
            <ref id="B1"><label>1.</label><mixed-citation>Doe J. <article-title>Making zorbatinib.</article-title> <source>J Inv</source> 2019. doi:10.5555/made.</mixed-citation></ref>
            <ref id="B2"><label>2.</label><element-citation publication-type="journal"><person-group person-group-type="author"><name><surname>Roe</surname><given-names>R</given-names></name><etal/></person-group><article-title>Seeing zorbatinib</article-title><source>J Inv</source><year>2018</year><pub-id pub-id-type="pmid">12345678</pub-id><pub-id pub-id-type="doi">not one</pub-id></element-citation></ref>
            <ref id="B3"><label>3.</label><element-citation publication-type="book"><source>All of zorbatinib</source></element-citation><element-citation publication-type="book"><source>More of zorbatinib</source></element-citation></ref>
            </ref-list></back></article>
            """;

    private InventedArticle() {}
}
