/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

/**
 * An entry of the catalogue, as an estate that shows it.
 *
 * @param entry its id, {@code AZ-40}
 * @param lines what the healthy estate is changed by
 * @param question the question, or {@code audit}
 * @param cause words that the answer, or one of the findings, contains
 * @param fix words of a command of a fix; {@code none} where there must be no fix, a dash where it does not matter
 */
record CatalogueCase(String entry, String lines, String question, String cause, String fix) {
    private static final String AUDIT = "audit";

    static CatalogueCase asked(String entry, String lines, String question, String cause, String fix) {
        return new CatalogueCase(entry, lines, question, cause, fix);
    }

    static CatalogueCase audited(String entry, String lines, String finding) {
        return new CatalogueCase(entry, lines, AUDIT, finding, "-");
    }

    boolean isAudit() {
        return question.equals(AUDIT);
    }

    @Override
    public String toString() {
        return entry + " " + question;
    }
}
