/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * How the vendor spells an id that is kept in one case, for people.
 *
 * @param id the whole id in the vendor's own case
 * @param brief a short form that tells resources of one name apart
 */
public record Spelling(String id, String brief) {}
