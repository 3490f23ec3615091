/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What every provider has to pass, as one class of tests that is inherited: {@link io.hopscope.kit.ProviderContract}.
 * An author tells by a {@link io.hopscope.kit.ContractCloud} how the vendor's requests and answers look; the contract
 * serves estates from the loopback interface, injects faults into each list, and holds the snapshot against what was
 * promised.
 */
@NullMarked
package io.hopscope.kit;

import org.jspecify.annotations.NullMarked;
