/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * A stated default for behaviour that the vendor does not document. It decides like a fact; an answer that would differ
 * without it names it and is only probable.
 *
 * @param id stable id, unique within the vendor
 * @param text what is assumed, in a sentence
 * @param source where the reasoning is documented
 */
public record Assumption(String id, String text, String source) {}
