/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.models.InstanceViewTypes;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import io.hopscope.azure.answers.Calls;
import java.util.List;

/** Resources that are read one by one, by their ids. */
final class SingleOperations {
    /** A machine's model and its state by one call. */
    static final Operation<VirtualMachineInner> MACHINE = Operation.whole(
                    Calls.MACHINES,
                    (clients, id) -> clients.compute()
                            .getVirtualMachines()
                            .getByResourceGroupWithResponseAsync(id.group(), id.name(), InstanceViewTypes.INSTANCE_VIEW)
                            .map(Response::getValue)
                            .map(List::of))
            .trimmed(Trim::machine);

    static final Operation<NetworkInterfaceInner> INTERFACE = Operation.whole(
                    Calls.INTERFACES,
                    (clients, id) -> clients.network()
                            .getNetworkInterfaces()
                            .getByResourceGroupAsync(id.group(), id.name())
                            .map(List::of))
            .trimmed(Trim::networkInterface);

    private SingleOperations() {}
}
