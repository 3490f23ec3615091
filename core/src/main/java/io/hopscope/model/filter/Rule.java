/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/**
 * One rule of a filter list.
 *
 * @param label how the vendor names it (a rule id, a number); untrusted text, unique within list and direction
 * @param direction which way the packets go that it looks at
 * @param order position, number or priority, ascending; constant where order means nothing
 * @param action what it does
 * @param match on which packets
 * @param origin who put it there
 */
public record Rule(String label, Direction direction, int order, Action action, Match match, RuleOrigin origin) {}
