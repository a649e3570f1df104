package org.warrantgraph.model;

/**
 * The terms of <a href="https://w3id.org/warrant/ontology">the Warrant ontology</a> as constants.
 *
 * <p>{@code ontology/warrant.ttl} and {@code ontology/schemes.ttl} are the definition; a test holds this class equal to them.
 */
public final class Vocabulary {
    private Vocabulary() {}

    static Iri w(String localName) {
        return new Iri(Namespaces.ONTOLOGY + localName);
    }

    /** Classes. */
    public static final class Type {
        private Type() {}

        public static final Iri PROPOSITION = w("Proposition");
        public static final Iri CLAIM = w("Claim");
        public static final Iri EVIDENCE_LINE = w("EvidenceLine");
        public static final Iri CONFLICT = w("Conflict");
        public static final Iri CHECK_FINDING = w("CheckFinding");
        public static final Iri IDENTITY_DECISION = w("IdentityDecision");
        public static final Iri ACCEPTANCE_RULE = w("AcceptanceRule");
        public static final Iri SOURCE_DOCUMENT = w("SourceDocument");
        public static final Iri ANCHOR = w("Anchor");
        public static final Iri REFERENCE = w("Reference");
        public static final Iri COPY = w("Copy");
        public static final Iri WORK_STANDING = w("WorkStanding");
        public static final Iri WORK = w("Work");
        public static final Iri STUDY = w("Study");
        public static final Iri TRIAL = w("Trial");
        public static final Iri EXPERIMENT = w("Experiment");
        public static final Iri ENTITY = w("Entity");
        public static final Iri COMPOUND = w("Compound");
        public static final Iri COMBINATION = w("Combination");
        public static final Iri DRUG_CLASS = w("DrugClass");
        public static final Iri GENE = w("Gene");
        public static final Iri PROTEIN = w("Protein");
        public static final Iri COMPLEX = w("Complex");
        public static final Iri PROCESS = w("Process");
        public static final Iri PATHWAY = w("Pathway");
        public static final Iri STEP = w("Step");
        public static final Iri DISEASE = w("Disease");
        public static final Iri PHENOTYPE = w("Phenotype");
        public static final Iri LOCATION = w("Location");
        public static final Iri POPULATION = w("Population");
        public static final Iri ARM = w("Arm");
        public static final Iri INTERVENTION = w("Intervention");
        public static final Iri ENDPOINT = w("Endpoint");
        public static final Iri EXPERIMENTAL_MODEL = w("ExperimentalModel");
        public static final Iri RESULT = w("Result");
        public static final Iri COMPARISON = w("Comparison");
        public static final Iri ADVERSE_EVENT_RATE = w("AdverseEventRate");
        public static final Iri QUALITATIVE_RESULT = w("QualitativeResult");
        public static final Iri RELATION = w("Relation");
        public static final Iri CHANGE = w("Change");
        public static final Iri SETTLEMENT = w("Settlement");
    }

    /** Properties that describe a node; none of them is the predicate of a proposition. */
    public static final class Property {
        private Property() {}

        public static final Iri BEFORE = w("before");
        public static final Iri AFTER = w("after");
        public static final Iri DAILY = w("daily");
        public static final Iri SUBJECT = w("subject");
        public static final Iri PREDICATE = w("predicate");
        public static final Iri OBJECT = w("object");
        public static final Iri CONTEXT = w("context");
        public static final Iri STATUS = w("status");
        public static final Iri BELIEF = w("belief");
        public static final Iri CITATION_COUNT = w("citationCount");
        public static final Iri COPY_COUNT = w("copyCount");
        public static final Iri WORK_COUNT = w("workCount");
        public static final Iri STUDY_COUNT = w("studyCount");
        public static final Iri DENYING_CITATION_COUNT = w("denyingCitationCount");
        public static final Iri DENYING_COPY_COUNT = w("denyingCopyCount");
        public static final Iri WORK_COUNT_IF_SEPARATE = w("workCountIfSeparate");
        public static final Iri DENYING_WORK_COUNT_IF_SEPARATE = w("denyingWorkCountIfSeparate");
        public static final Iri DENYING_WORK_COUNT = w("denyingWorkCount");
        public static final Iri DENYING_STUDY_COUNT = w("denyingStudyCount");
        public static final Iri SUPPORT_AFTER_RETRACTION = w("supportAfterRetraction");
        public static final Iri BEST_HOP = w("bestHop");
        public static final Iri AFFIRMS = w("affirms");
        public static final Iri DENIES = w("denies");
        public static final Iri SOURCE = w("source");
        public static final Iri CLAIM_KIND = w("claimKind");
        public static final Iri KNOWLEDGE_LEVEL = w("knowledgeLevel");
        public static final Iri AGENT_TYPE = w("agentType");
        public static final Iri EVIDENCE = w("evidence");
        public static final Iri QUALIFIER = w("qualifier");
        public static final Iri RULE = w("rule");
        public static final Iri REFERENCE = w("reference");
        public static final Iri EVIDENCE_TYPE = w("evidenceType");
        public static final Iri EVIDENCE_WITH = w("evidenceWith");
        public static final Iri DIRECTION = w("direction");
        public static final Iri VERIFICATION = w("verification");
        public static final Iri STATED_HOP = w("statedHop");
        public static final Iri CHECKED_BY = w("checkedBy");
        public static final Iri PASSES_ON = w("passesOn");
        public static final Iri RESTS_ON = w("restsOn");
        public static final Iri FALLEN = w("fallen");
        public static final Iri READ_IN_FULL = w("readInFull");
        public static final Iri HOP = w("hop");
        public static final Iri SECTION = w("section");
        public static final Iri TABLE = w("table");
        public static final Iri TABLE_ROW = w("tableRow");
        public static final Iri TABLE_COLUMN = w("tableColumn");
        public static final Iri SHA256 = w("sha256");
        public static final Iri SOURCE_KIND = w("sourceKind");
        public static final Iri REFERENCE_NUMBER = w("referenceNumber");
        public static final Iri RESOLUTION = w("resolution");
        public static final Iri COPY = w("copy");
        public static final Iri HOST = w("host");
        public static final Iri COPY_OF = w("copyOf");
        public static final Iri REPORTS = w("reports");
        public static final Iri RETRACTED = w("retracted");
        public static final Iri RETRACTION_CHECKED_ON = w("retractionCheckedOn");
        public static final Iri DECIDES = w("decides");
        public static final Iri DECIDED_AS = w("decidedAs");
        public static final Iri METHOD = w("method");
        public static final Iri CONFIDENCE = w("confidence");
        public static final Iri KIND = w("kind");
        public static final Iri SIDE = w("side");
        public static final Iri CHECK = w("check");
        public static final Iri SEVERITY = w("severity");
        public static final Iri OUTCOME = w("outcome");
        public static final Iri COUNTS_AS = w("countsAs");
        public static final Iri EVIDENCE_WEIGHT = w("evidenceWeight");
        public static final Iri INDIRECT_WEIGHT = w("indirectWeight");
        public static final Iri HOP_WEIGHT = w("hopWeight");
        public static final Iri SUPPORTABLE_BY = w("supportableBy");
        public static final Iri REQUIRES_CLAIM = w("requiresClaim");
        public static final Iri DERIVED = w("derived");
        public static final Iri SIGN = w("sign");
        public static final Iri INVERSE_LABEL = w("inverseLabel");
        public static final Iri OF_STUDY = w("ofStudy");
        public static final Iri OF_ENDPOINT = w("ofEndpoint");
        public static final Iri ARM = w("arm");
        public static final Iri COMPARATOR_ARM = w("comparatorArm");
        public static final Iri POPULATION = w("population");
        public static final Iri MEASURE = w("measure");
        public static final Iri ASSESSOR = w("assessor");
        public static final Iri AGENT = w("agent");
        public static final Iri DOSE = w("dose");
        public static final Iri DOSES_PER_DAY = w("dosesPerDay");
        public static final Iri DURATION = w("duration");
        public static final Iri ROUTE = w("route");
        public static final Iri PRINTED = w("printed");
        public static final Iri VALUE_STATUS = w("valueStatus");
        public static final Iri STATISTIC = w("statistic");
        public static final Iri VALUE_RELATION = w("valueRelation");
        public static final Iri CI_LOW = w("ciLow");
        public static final Iri CI_HIGH = w("ciHigh");
        public static final Iri CI_LEVEL = w("ciLevel");
        public static final Iri P_VALUE = w("pValue");
        public static final Iri P_RELATION = w("pRelation");
        public static final Iri ADVERSE_EVENT = w("adverseEvent");
        public static final Iri GRADE_BAND = w("gradeBand");
        public static final Iri DENOMINATOR = w("denominator");
        public static final Iri IMPLIED_COUNT = w("impliedCount");
        public static final Iri DATA_CUT = w("dataCut");
        public static final Iri TESTS_INTERACTION = w("testsInteraction");
    }

    /** Predicates of propositions. */
    public static final class Relation {
        private Relation() {}

        public static final Iri HAS_ARM = w("hasArm");
        public static final Iri HAS_INTERVENTION = w("hasIntervention");
        public static final Iri HAS_ENDPOINT = w("hasEndpoint");
        public static final Iri PRIMARY_ENDPOINT = w("primaryEndpoint");
        public static final Iri EXCLUDES_POPULATION = w("excludesPopulation");
        public static final Iri RECRUITMENT_STATUS = w("recruitmentStatus");
        public static final Iri SECONDARY_ENDPOINT = w("secondaryEndpoint");
        public static final Iri HAS_RESULT = w("hasResult");
        public static final Iri PHASE = w("phase");
        public static final Iri DESIGN = w("design");
        public static final Iri HAS_POPULATION = w("hasPopulation");
        public static final Iri STUDIES = w("studies");
        public static final Iri USES_MODEL = w("usesModel");
        public static final Iri ENABLED_BY = w("enabledBy");
        public static final Iri INPUT = w("input");
        public static final Iri OUTPUT = w("output");
        public static final Iri NEXT_STEP = w("nextStep");
        public static final Iri ACTS_ON_STEP = w("actsOnStep");
        public static final Iri INHIBITS = w("inhibits");
        public static final Iri ACTIVATES = w("activates");
        public static final Iri BINDS = w("binds");
        public static final Iri DEGRADES = w("degrades");
        public static final Iri PREVENTS = w("prevents");
        public static final Iri INDUCES = w("induces");
        public static final Iri UPREGULATES = w("upregulates");
        public static final Iri DOWNREGULATES = w("downregulates");
        public static final Iri AFFECTS = w("affects");
        public static final Iri PHOSPHORYLATES = w("phosphorylates");
        public static final Iri DRIVES_TRANSCRIPTION_OF = w("drivesTranscriptionOf");
        public static final Iri ENCODES = w("encodes");
        public static final Iri FORMS_COMPLEX_WITH = w("formsComplexWith");
        public static final Iri RELEASES = w("releases");
        public static final Iri CAUSES = w("causes");
        public static final Iri CONTRIBUTES_TO = w("contributesTo");
        public static final Iri PRODUCES = w("produces");
        public static final Iri SUBSTRATE_OF = w("substrateOf");
        public static final Iri INCREASES_EXPOSURE_OF = w("increasesExposureOf");
        public static final Iri SYNERGIZES_WITH = w("synergizesWith");
        public static final Iri RESISTANT_TO = w("resistantTo");
        public static final Iri TREATS = w("treats");
        public static final Iri STUDIED_FOR = w("studiedFor");
        public static final Iri MODIFIES_COURSE_OF = w("modifiesCourseOf");
        public static final Iri IMPROVES = w("improves");
        public static final Iri WORSENS = w("worsens");
        public static final Iri MARKER_OF = w("markerOf");
        public static final Iri MANIFESTATION_OF = w("manifestationOf");
        public static final Iri CORRELATES_WITH = w("correlatesWith");
        public static final Iri ANTICORRELATES_WITH = w("anticorrelatesWith");
        public static final Iri ASSOCIATED_WITH = w("associatedWith");
        public static final Iri PARTICIPATES_IN = w("participatesIn");
        public static final Iri PART_OF = w("partOf");
        public static final Iri MEMBER_OF = w("memberOf");
        public static final Iri LOCATED_IN = w("locatedIn");
        public static final Iri DURING_PHASE = w("duringPhase");
        public static final Iri OPEN_QUESTION_FOR = w("openQuestionFor");
        /** Names and codes; the object is a {@code schema:PropertyValue} node. */
        public static final Iri IDENTIFIER = new Iri("https://schema.org/identifier");
    }

    /** Values of the closed lists in {@code ontology/schemes.ttl}. */
    public static final class Value extends StudyValues {
        private Value() {}

        public static final Iri ADDED = w("added");
        public static final Iri REMOVED = w("removed");
        public static final Iri CHANGED = w("changed");
        public static final Iri REPORTED = w("reported");
        public static final Iri ACCEPTED = w("accepted");
        public static final Iri DISPUTED = w("disputed");
        public static final Iri DENIED = w("denied");
        public static final Iri REJECTED = w("rejected");
        public static final Iri WITHDRAWN = w("withdrawn");
        public static final Iri PROPOSED = w("proposed");
        public static final Iri REVERTED = w("reverted");
        public static final Iri OPEN = w("open");
        public static final Iri EXPLAINED = w("explained");
        public static final Iri RESOLVED = w("resolved");
        public static final Iri FINDING = w("finding");
        public static final Iri INTERPRETATION = w("interpretation");
        public static final Iri BACKGROUND = w("background");
        public static final Iri KNOWLEDGE_ASSERTION = w("knowledgeAssertion");
        public static final Iri STATISTICAL_ASSOCIATION = w("statisticalAssociation");
        public static final Iri OBSERVATION = w("observation");
        public static final Iri PREDICTION = w("prediction");
        public static final Iri LOGICAL_ENTAILMENT = w("logicalEntailment");
        public static final Iri NOT_PROVIDED = w("notProvided");
        public static final Iri MANUAL_AGENT = w("manualAgent");
        public static final Iri TEXT_MINING_AGENT = w("textMiningAgent");
        public static final Iri AUTOMATED_AGENT = w("automatedAgent");
        public static final Iri COMPUTATIONAL_MODEL = w("computationalModel");
        public static final Iri MANUAL_VALIDATION_OF_AUTOMATED_AGENT = w("manualValidationOfAutomatedAgent");
        public static final Iri SUPPORTS = w("supports");
        public static final Iri DISPUTES = w("disputes");
        public static final Iri INCONCLUSIVE = w("inconclusive");
        public static final Iri UNVERIFIED = w("unverified");
        public static final Iri CONFIRMED = w("confirmed");
        public static final Iri NOT_FOUND = w("notFound");
        public static final Iri CONTRADICTED = w("contradicted");
        public static final Iri STATED_BY_SOURCE = w("statedBySource");
        public static final Iri CITED_BY_SOURCE = w("citedBySource");
        public static final Iri CHECKED_IN_SOURCE = w("checkedInSource");
        public static final Iri COMPUTED = w("computed");
        public static final Iri VENDOR_GUIDE = w("vendorGuide");
        public static final Iri PRIMARY_ARTICLE = w("primaryArticle");
        public static final Iri CONFERENCE_ABSTRACT = w("conferenceAbstract");
        public static final Iri REVIEW = w("review");
        public static final Iri TERTIARY_PAGE = w("tertiaryPage");
        public static final Iri CURATED_DATABASE = w("curatedDatabase");
        public static final Iri MACHINE_CURATED_DATABASE = w("machineCuratedDatabase");
        public static final Iri REGISTRY_RECORD = w("registryRecord");
        public static final Iri REGULATORY_LABEL = w("regulatoryLabel");
        public static final Iri PREPRINT = w("preprint");
        public static final Iri COMMENTARY = w("commentary");
        public static final Iri NOTICE = w("notice");
        public static final Iri BIBLIOGRAPHY = w("bibliography");
        public static final Iri UNKNOWN_KIND = w("unknownKind");
        public static final Iri RETRACTION = w("retraction");
        public static final Iri EXPRESSION_OF_CONCERN = w("expressionOfConcern");
        public static final Iri CORRECTION = w("correction");
        public static final Iri SUPERSESSION = w("supersession");
        public static final Iri REINSTATEMENT = w("reinstatement");
        public static final Iri IDENTIFIED = w("identified");
        public static final Iri TITLE_ONLY = w("titleOnly");
        public static final Iri DESCRIBED_ONLY = w("describedOnly");
        public static final Iri HOST_ONLY = w("hostOnly");
        public static final Iri SAME_IDENTIFIER = w("sameIdentifier");
        public static final Iri SAME_TITLE = w("sameTitle");
        public static final Iri DESCRIBED_IN_TEXT = w("describedInText");
        public static final Iri ONE_COPY_ONE_WORK = w("oneCopyOneWork");
        public static final Iri SAME_HOST_SAME_TOPIC = w("sameHostSameTopic");
        public static final Iri CURATOR_JUDGEMENT = w("curatorJudgement");
        public static final Iri CROSSWALK = w("crosswalk");
        public static final Iri SAME_CITATION = w("sameCitation");
        public static final Iri SAME_NAME = w("sameName");
        public static final Iri PRINTED_IDENTIFIER = w("printedIdentifier");
        public static final Iri TWO_WAY_ANOVA = w("twoWayAnova");
        public static final Iri LOG_RANK_TEST = w("logRankTest");
        public static final Iri COX_REGRESSION = w("coxRegression");
        public static final Iri FISHER_EXACT_TEST = w("fisherExactTest");
        public static final Iri CHI_SQUARED_TEST = w("chiSquaredTest");
        public static final Iri COCHRAN_MANTEL_HAENSZEL_TEST = w("cochranMantelHaenszelTest");
        public static final Iri LOGISTIC_REGRESSION = w("logisticRegression");
        public static final Iri ANALYSIS_OF_VARIANCE = w("analysisOfVariance");
        public static final Iri ANALYSIS_OF_COVARIANCE = w("analysisOfCovariance");
        public static final Iri MIXED_MODEL = w("mixedModel");
        public static final Iri T_TEST = w("tTest");
        public static final Iri RANK_SUM_TEST = w("rankSumTest");
        public static final Iri NON_INFERIORITY_TEST = w("nonInferiorityTest");
        public static final Iri INTERVENTIONAL_TRIAL = w("interventionalTrial");
        public static final Iri OBSERVATIONAL = w("observational");
        public static final Iri ANIMAL_EXPERIMENT = w("animalExperiment");
        public static final Iri IN_VITRO = w("inVitro");
        public static final Iri XENOGRAFT = w("xenograft");
        public static final Iri CELL_LINE = w("cellLine");
        public static final Iri EXPERIMENTAL_ARM = w("experimentalArm");
        public static final Iri SINGLE_AGENT_ARM = w("singleAgentArm");
        public static final Iri PLACEBO_COMPARATOR = w("placeboComparator");
        public static final Iri ACTIVE_COMPARATOR = w("activeComparator");
        public static final Iri VEHICLE_CONTROL = w("vehicleControl");
        public static final Iri SHAM_COMPARATOR = w("shamComparator");
        public static final Iri NO_INTERVENTION = w("noIntervention");
        public static final Iri OTHER_ARM = w("otherArm");
        public static final Iri ANALYSIS_GROUP = w("analysisGroup");
        public static final Iri EXPANDED_ACCESS = w("expandedAccess");
        public static final Iri VALUE_CONFLICT = w("valueConflict");
        public static final Iri DATA_CUT_DIFFERENCE = w("dataCutDifference");
        public static final Iri POPULATION_DIFFERENCE = w("populationDifference");
        public static final Iri IDENTIFIER_CONFLICT = w("identifierConflict");
        public static final Iri POLARITY_CONFLICT = w("polarityConflict");
        public static final Iri INFO = w("info");
        public static final Iri WARNING = w("warning");
        public static final Iri VIOLATION = w("violation");
        public static final Iri CONSISTENT = w("consistent");
        public static final Iri INCONSISTENT = w("inconsistent");
        public static final Iri INCOMPLETE = w("incomplete");
        public static final Iri NOT_DECIDABLE = w("notDecidable");
        public static final Iri GREATER_EFFECT = w("greaterEffect");
        public static final Iri NO_DIFFERENCE = w("noDifference");
        public static final Iri SMALLER_EFFECT = w("smallerEffect");
        public static final Iri CONSISTENT_BENEFIT = w("consistentBenefit");
        public static final Iri MOST_COMMON = w("mostCommon");
        public static final Iri AS_EXPECTED_OF_CLASS = w("asExpectedOfClass");
        public static final Iri LOW_RATE = w("lowRate");
        public static final Iri VALUE_REPORTED = w("valueReported");
        public static final Iri NOT_REPORTED = w("notReported");
        public static final Iri NOT_APPLICABLE = w("notApplicable");
        public static final Iri NOT_REACHED = w("notReached");
    }
}
