/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.net.IpAddress;
import java.util.List;

/**
 * Name service of a network.
 *
 * @param platformEnabled whether the platform's own resolver answers
 * @param usesPlatform whether guests are told to use it
 * @param servers other resolvers that guests are told to use
 */
public record Resolver(boolean platformEnabled, boolean usesPlatform, List<IpAddress> servers) {}
