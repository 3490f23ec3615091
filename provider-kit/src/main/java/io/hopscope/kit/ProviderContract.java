/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What every provider has to pass. Extend it and supply a {@link ContractCloud}; every test is inherited and none can
 * be overridden. What a vendor does not have is opted out of by name, and shows up in the report as such.
 *
 * <pre>{@code
 * final class AcmeContractTest extends ProviderContract {
 *     @Override
 *     protected ContractCloud cloud() {
 *         return new AcmeCloud();
 *     }
 * }
 * }</pre>
 *
 * Calls that change something at the vendor's, and requests that the stub could not answer, fail whichever test they
 * come in.
 */
public abstract class ProviderContract {
    /** The cloud that the provider reads. Called once for each group of tests. */
    protected abstract ContractCloud cloud();

    /** Each capability is shown or opted out of; a false opt-out fails, an honest one is reported as skipped. */
    @TestFactory
    public final Stream<? extends DynamicNode> capabilityIsShownOrOptedOutOf() {
        return recorded("capabilityIsShownOrOptedOutOf", new CapabilityChecks(contract()).tests());
    }

    /** The healthy estate is read by the lists that are declared, and every probe is answered. */
    @TestFactory
    public final Stream<? extends DynamicNode> ordinaryEstateIsRead() {
        return recorded("ordinaryEstateIsRead", new OrdinaryChecks(contract()).tests());
    }

    /** Each list that has pages is read to the end of three of them. */
    @TestFactory
    public final Stream<? extends DynamicNode> listIsReadInThreePages() {
        return recorded("listIsReadInThreePages", new PageChecks(contract()).threePages());
    }

    /** Each list costs as many calls as it has pages. */
    @TestFactory
    public final Stream<? extends DynamicNode> listCostsNoMoreCallsThanItHasPages() {
        return recorded("listCostsNoMoreCallsThanItHasPages", new PageChecks(contract()).ceilings());
    }

    /**
     * Each list with each fault: a gap if the fault lasts, no trace if it passes, and never a false verdict. Side by
     * side where the author has enabled JUnit's parallel execution.
     */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    public final Stream<? extends DynamicNode> listWithFault() {
        return recorded("listWithFault", new ListFaultChecks(contract()).tests());
    }

    /** A region, all but one list, or everything is refused. */
    @TestFactory
    public final Stream<? extends DynamicNode> refusal() {
        return recorded("refusal", new RefusalChecks(contract()).tests());
    }

    /** Reading ends with its deadline. */
    @TestFactory
    public final Stream<? extends DynamicNode> deadline() {
        return recorded("deadline", new DeadlineChecks(contract()).tests());
    }

    /** Unknown values, other families, order. */
    @TestFactory
    public final Stream<? extends DynamicNode> scene() {
        return recorded("scene", new SceneChecks(contract()).tests());
    }

    /** Closing, cancelling, interrupting, sharing. */
    @TestFactory
    public final Stream<? extends DynamicNode> lifecycle() {
        return recorded("lifecycle", new LifecycleChecks(contract()).tests());
    }

    /** No secret shows in any string. */
    @TestFactory
    public final Stream<? extends DynamicNode> secret() {
        return recorded("secret", new SecretChecks(contract()).tests());
    }

    private Stream<? extends DynamicNode> recorded(String promise, Stream<? extends DynamicNode> tests) {
        return ContractReport.recorded(getClass(), promise, tests);
    }

    private Contract contract() {
        return new Contract(cloud());
    }
}
