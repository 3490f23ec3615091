/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.instance;

import io.hopscope.model.fact.Fact;

/**
 * A check that the vendor itself runs on a virtual machine.
 *
 * @param name what is checked
 * @param passes whether packets can be expected to be answered as far as this check goes
 * @param raw the vendor's word for the result
 */
public record HealthCheck(String name, Fact<Boolean> passes, String raw) {}
