package org.warrantgraph.source.literature.pubmed;

/** Records of PubMed nobody wrote: a retracted trial with an abstract, the notice about it, a review, a book. */
public final class InventedRecords {
    public static final String TEXT = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
            <!-- \ud835\udd38 -->
            <PubmedArticleSet>
            <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">99000011</PMID>
            <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><PubDate><MedlineDate>2019 Nov-Dec</MedlineDate></PubDate></JournalIssue><Title>Journal of invented things</Title></Journal>
            <ArticleTitle>[Zorbatinib &amp; <i>Things</i>.].</ArticleTitle>
            <ELocationID EIdType="doi" ValidYN="Y">10.5555/INV.11</ELocationID>
            <Abstract><AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Zorbatinib directly inhibits CDK7 &lt;10 nM; \ud835\udd38.</AbstractText>
            <AbstractText Label="RESULTS">Zorbatinib does not inhibit CDK9. Registered as NCT09999998.</AbstractText></Abstract>
            <AuthorList CompleteYN="Y"><Author ValidYN="Y"><CollectiveName>Orpheus Group</CollectiveName></Author><Author><LastName>Doe</LastName></Author></AuthorList>
            <DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT09999999</AccessionNumber><AccessionNumber>NCT1</AccessionNumber></AccessionNumberList></DataBank>
            <DataBank><DataBankName>GENBANK</DataBankName><AccessionNumberList><AccessionNumber>AB000001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
            <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType><PublicationType UI="D016449">Randomized Controlled Trial</PublicationType><PublicationType UI="D016441">Retracted Publication</PublicationType></PublicationTypeList></Article>
            <ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D000068877">Imatinib</NameOfSubstance></Chemical></ChemicalList>
            <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Inv Things. 2021 Feb 3;9(2):1. doi: 10.5555/inv.12.</RefSource><PMID Version="1">99000012</PMID><Note>Numbers were made up</Note></CommentsCorrections><CommentsCorrections RefType="CommentIn"><RefSource>J Inv Things. 2020</RefSource><PMID>99000019</PMID></CommentsCorrections></CommentsCorrectionsList>
            </MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">99000011</ArticleId><ArticleId IdType="pmc">PMC9900011</ArticleId></ArticleIdList>
            <ReferenceList><Reference><ArticleIdList><ArticleId IdType="pubmed">99000099</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
            <PubmedArticle><MedlineCitation><PMID>99000012</PMID><Article><Journal><JournalIssue><PubDate><Year>2021</Year><Month>Feb</Month><Day>3</Day></PubDate></JournalIssue></Journal><ArticleTitle>Retraction of Zorbatinib.</ArticleTitle><PublicationTypeList><PublicationType>Retraction Notice</PublicationType></PublicationTypeList></Article>
            <CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"><RefSource>J Inv Things. 2019</RefSource><PMID>99000011</PMID></CommentsCorrections><CommentsCorrections RefType="ErratumFor"><RefSource>Somewhere. 1999</RefSource></CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle>
            <PubmedBookArticle><BookDocument><PMID>1</PMID></BookDocument></PubmedBookArticle>
            <PubmedArticle><MedlineCitation><PMID>99000013</PMID><Article><Journal><JournalIssue><PubDate><Year>2022</Year><Season>Summer</Season></PubDate></JournalIssue></Journal><ArticleTitle>All about zorbatinib.</ArticleTitle><ArticleDate><Year>2021</Year><Month>12</Month><Day>31</Day></ArticleDate><PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Review</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle>
            </PubmedArticleSet>
            """;

    private InventedRecords() {}
}
