/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

/** How a VPC reaches the Internet. See https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview. */
public sealed interface InternetMode {
    /** A public address alone is enough. */
    record Direct() implements InternetMode {}

    /**
     * Routes to an IPv4 gateway decide.
     *
     * @param gateway the gateway's id
     */
    record Central(String gateway) implements InternetMode {}

    /** Nothing leaves: the gateway was deleted, and the network left without the Internet. */
    record Private() implements InternetMode {}
}
