package org.warrantgraph.model;

/**
 * Values of the closed lists that describe studies and results: statistics, measures, assessors, grades, phases, designs, routes. They are
 * read as {@link Vocabulary.Value}, which has them by inheritance; a file of their own because the lists are long.
 */
public abstract class StudyValues {
    StudyValues() {}

    public static final Iri HAZARD_RATIO = Vocabulary.w("hazardRatio");
    public static final Iri ODDS_RATIO = Vocabulary.w("oddsRatio");
    public static final Iri RISK_RATIO = Vocabulary.w("riskRatio");
    public static final Iri RATE_RATIO = Vocabulary.w("rateRatio");
    public static final Iri UNSPECIFIED_STATISTIC = Vocabulary.w("unspecifiedStatistic");
    public static final Iri IC50 = Vocabulary.w("ic50");
    public static final Iri EC50 = Vocabulary.w("ec50");
    public static final Iri DC50 = Vocabulary.w("dc50");
    public static final Iri INHIBITION_CONSTANT = Vocabulary.w("inhibitionConstant");
    public static final Iri DISSOCIATION_CONSTANT = Vocabulary.w("dissociationConstant");
    public static final Iri MEDIAN = Vocabulary.w("median");
    public static final Iri MEAN = Vocabulary.w("mean");
    public static final Iri LEAST_SQUARES_MEAN = Vocabulary.w("leastSquaresMean");
    public static final Iri GEOMETRIC_MEAN = Vocabulary.w("geometricMean");
    public static final Iri MEAN_DIFFERENCE = Vocabulary.w("meanDifference");
    public static final Iri RISK_DIFFERENCE = Vocabulary.w("riskDifference");
    public static final Iri PERCENTAGE = Vocabulary.w("percentage");
    public static final Iri ESTIMATED_SHARE = Vocabulary.w("estimatedShare");
    public static final Iri PARTICIPANT_COUNT = Vocabulary.w("participantCount");
    public static final Iri ALLOCATION_RATIO = Vocabulary.w("allocationRatio");
    public static final Iri SHARE_OF_CASES = Vocabulary.w("shareOfCases");
    public static final Iri TEST_OF_DIFFERENCE = Vocabulary.w("testOfDifference");
    public static final Iri RATIO_OF_MEDIANS = Vocabulary.w("ratioOfMedians");
    public static final Iri PROGRESSION_FREE_SURVIVAL = Vocabulary.w("progressionFreeSurvival");
    public static final Iri OVERALL_SURVIVAL = Vocabulary.w("overallSurvival");
    public static final Iri OBJECTIVE_RESPONSE_RATE = Vocabulary.w("objectiveResponseRate");
    public static final Iri DISEASE_CONTROL_RATE = Vocabulary.w("diseaseControlRate");
    public static final Iri CLINICAL_BENEFIT_RATE = Vocabulary.w("clinicalBenefitRate");
    public static final Iri SAFETY = Vocabulary.w("safety");
    public static final Iri TUMOUR_VOLUME = Vocabulary.w("tumourVolume");
    public static final Iri ENROLMENT = Vocabulary.w("enrolment");
    public static final Iri INVESTIGATOR = Vocabulary.w("investigator");
    public static final Iri BLINDED_CENTRAL_REVIEW = Vocabulary.w("blindedCentralReview");
    public static final Iri ANY_GRADE = Vocabulary.w("anyGrade");
    public static final Iri GRADE1 = Vocabulary.w("grade1");
    public static final Iri GRADE2 = Vocabulary.w("grade2");
    public static final Iri GRADE3 = Vocabulary.w("grade3");
    public static final Iri GRADE4 = Vocabulary.w("grade4");
    public static final Iri GRADE5 = Vocabulary.w("grade5");
    public static final Iri GRADE1TO2 = Vocabulary.w("grade1to2");
    public static final Iri GRADE3TO4 = Vocabulary.w("grade3to4");
    public static final Iri GRADE3TO5 = Vocabulary.w("grade3to5");
    public static final Iri GRADE_NOT_APPLICABLE = Vocabulary.w("gradeNotApplicable");
    public static final Iri PHASE1 = Vocabulary.w("phase1");
    public static final Iri PHASE2 = Vocabulary.w("phase2");
    public static final Iri PHASE2TO3 = Vocabulary.w("phase2to3");
    public static final Iri PHASE3 = Vocabulary.w("phase3");
    public static final Iri PHASE4 = Vocabulary.w("phase4");
    public static final Iri RANDOMISED = Vocabulary.w("randomised");
    public static final Iri DOUBLE_BLIND = Vocabulary.w("doubleBlind");
    public static final Iri OPEN_LABEL = Vocabulary.w("openLabel");
    public static final Iri PLACEBO_CONTROLLED = Vocabulary.w("placeboControlled");
    public static final Iri MULTICENTRE = Vocabulary.w("multicentre");
    public static final Iri SINGLE_ARM = Vocabulary.w("singleArm");
    public static final Iri NOT_YET_RECRUITING = Vocabulary.w("notYetRecruiting");
    public static final Iri RECRUITING = Vocabulary.w("recruiting");
    public static final Iri ENROLLING_BY_INVITATION = Vocabulary.w("enrollingByInvitation");
    public static final Iri ACTIVE_NOT_RECRUITING = Vocabulary.w("activeNotRecruiting");
    public static final Iri SUSPENDED_STUDY = Vocabulary.w("suspendedStudy");
    public static final Iri TERMINATED_STUDY = Vocabulary.w("terminatedStudy");
    public static final Iri COMPLETED_STUDY = Vocabulary.w("completedStudy");
    public static final Iri WITHDRAWN_STUDY = Vocabulary.w("withdrawnStudy");
    public static final Iri UNKNOWN_RECRUITMENT = Vocabulary.w("unknownRecruitment");
    public static final Iri ACCESS_AVAILABLE = Vocabulary.w("accessAvailable");
    public static final Iri ACCESS_NO_LONGER_AVAILABLE = Vocabulary.w("accessNoLongerAvailable");
    public static final Iri ACCESS_SUSPENDED = Vocabulary.w("accessSuspended");
    public static final Iri APPROVED_FOR_MARKETING = Vocabulary.w("approvedForMarketing");
    public static final Iri ORAL = Vocabulary.w("oral");
    public static final Iri INTRAVENOUS = Vocabulary.w("intravenous");
    public static final Iri SUBCUTANEOUS = Vocabulary.w("subcutaneous");
    public static final Iri INTRAMUSCULAR = Vocabulary.w("intramuscular");
}
