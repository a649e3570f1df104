package org.warrantgraph.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

final class DependencyRulesTest {
    private static final String ROOT = "org.warrantgraph.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.warrantgraph");

    @Test
    void dependencies_pointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .layer("web")
                .definedBy(ROOT + "web..")
                .layer("picture")
                .definedBy(ROOT + "picture..")
                .layer("query")
                .definedBy(ROOT + "query..")
                .layer("diff")
                .definedBy(ROOT + "diff..")
                .layer("export")
                .definedBy(ROOT + "export..")
                .layer("build")
                .definedBy(ROOT + "build..")
                .layer("engine")
                .definedBy(ROOT + "engine..")
                .layer("identity")
                .definedBy(ROOT + "identity..")
                .layer("source")
                .definedBy(ROOT + "source..")
                .layer("text")
                .definedBy(ROOT + "text..")
                .layer("model")
                .definedBy(ROOT + "model..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("web")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("web")
                .mayOnlyAccessLayers(
                        "picture", "query", "diff", "export", "build", "identity", "source", "text", "model")
                .whereLayer("picture")
                .mayOnlyAccessLayers("query", "build", "model")
                .whereLayer("query")
                .mayOnlyAccessLayers("build", "identity", "source", "text", "model")
                .whereLayer("export")
                .mayOnlyAccessLayers("query", "build", "identity", "source", "text", "model")
                .whereLayer("diff")
                .mayOnlyAccessLayers("build", "model")
                .whereLayer("build")
                .mayOnlyAccessLayers("engine", "identity", "source", "text", "model")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("build")
                .whereLayer("engine")
                .mayNotAccessAnyLayer()
                .whereLayer("identity")
                .mayOnlyAccessLayers("text", "model")
                .whereLayer("source")
                .mayOnlyAccessLayers("text", "model")
                .whereLayer("text")
                .mayOnlyAccessLayers("model")
                .because(
                        "the architecture says: cli and web stand on query, export, build; those on identity, source, text;"
                                + " those on model")
                .check(CLASSES);
    }

    @Test
    void model_knowsNoStoreAndNoServer() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "org.eclipse.jetty..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void readers_knowNothingOfRdfStores() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "text..", ROOT + "identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void nobodyWritesToStandardStreams_outsideTheCommandLine() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(ROOT + "cli.."))));
    }

    @Test
    void utilityPackages_doNotExist() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..impl..", "..manager..")
                .check(CLASSES);
    }

    @Test
    void javaUtilLogging_isNotUsed() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void exceptions_ofOurOwn_areOfOneFamily() {
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                .resideInAPackage("org.warrantgraph..")
                .and()
                .haveSimpleNameNotStartingWith("WarrantException")
                .should()
                .beAssignableTo(org.warrantgraph.model.WarrantException.class)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
