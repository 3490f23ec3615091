/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import java.net.URI;
import java.util.List;

/**
 * What a provider of the contract is made with. All its calls go to the address.
 *
 * @param address plain HTTP on the loopback interface
 * @param regions the regions to read
 * @param keyId the public half of the credentials, where the vendor's have one
 * @param secret the secret half: key or token. Nothing of either half may ever be seen
 */
public record Connection(URI address, List<String> regions, String keyId, String secret) {}
