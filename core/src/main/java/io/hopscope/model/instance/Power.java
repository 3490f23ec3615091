/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.instance;

/**
 * Power state with the vendor's own words.
 *
 * @param state neutral state
 * @param raw the vendor's word for it
 * @param reason why it is in this state, as the vendor codes it; empty when not told
 */
public record Power(PowerState state, String raw, String reason) {}
