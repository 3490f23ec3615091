/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.spi.CloudProvider;
import java.util.List;
import java.util.Map;

/**
 * What an author tells about a cloud: which lists its provider reads, how the vendor's requests, answers and refusals
 * look, and some estates. Asked by several threads at once.
 */
public interface ContractCloud {
    /** All lists that reading the ordinary scene asks for. A request for any other fails the contract. */
    List<ApiList> lists();

    /** The capabilities that the vendor or the provider does not have, each with the reason. */
    Map<Capability, String> optOuts();

    /**
     * A healthy estate: an item in every list of the first region, a second region unless there are none, probes of
     * which some are reachable and some blocked. The first probe ends at an instance; what it hangs on in the lists
     * that {@linkplain ApiList#decides() decide} it is their last item.
     */
    Scene ordinary();

    /**
     * The scene that shows a capability; asked only for those that are {@linkplain Capability#isShownByScene() shown by
     * one} and not opted out of.
     */
    Scene scene(Capability capability);

    /** What a request asks for. */
    ApiRequest understand(WireRequest request);

    /**
     * How the vendor refuses a request.
     *
     * @param message stands where the vendor's own text stands; it must never be seen
     */
    WireAnswer refuse(Refusal refusal, ApiRequest request, String message);

    /** A provider that builds its own client. Makes no call yet. */
    CloudProvider provider(Connection connection);

    /** Further objects whose text must not show credentials, such as a builder that holds them. */
    default List<Object> holders(Connection connection) {
        return List.of();
    }
}
