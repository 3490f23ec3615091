/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;

/** Where a packet ended up, as it looked there. */
sealed interface Arrival {

    /** The packet as it arrived. */
    Packet packet();

    /** At an interface that answers: a guest's, an endpoint's, or a balancer's whose targets nobody knows. */
    record AtInterface(Eni eni, Packet packet) implements Arrival {}

    /** At a host on the Internet, or at the vendor's service behind a gateway endpoint of {@code vpc}. */
    record AtOutside(Packet packet, String endpointVpc) implements Arrival {}

    /** At a host on the other end of a VPN gateway of {@code vpc}. */
    record AtOnPremises(Packet packet, String vpnGateway, String vpc) implements Arrival {}
}
