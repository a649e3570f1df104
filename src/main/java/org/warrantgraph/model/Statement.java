package org.warrantgraph.model;

/**
 * One thing a reader found in a source. Readers hand statements to a sink one by one; order does not matter, and the same
 * statement may come twice.
 */
public sealed interface Statement
        permits SourceDocument,
                Entity,
                IdentifierCode,
                Study,
                Arm,
                Endpoint,
                Intervention,
                Result,
                Reference,
                ReportedStudy,
                SameWork,
                Copy,
                Work,
                Publication,
                Standing,
                WorkStanding,
                IdentityDecision,
                StatedRecord,
                Claim,
                Mention,
                RdfStatement,
                RecordName,
                SameRecord {}
