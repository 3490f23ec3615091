/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Listed;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads the regions of an account side by side, each by itself: what fails in one leaves the others as they are. */
final class AccountReader {
    private final AwsRegions regions;
    private final BiFunction<String, CallContext, Caller> callers;
    private final CallContext context;
    private final OptIn optIn;

    AccountReader(AwsRegions regions, BiFunction<String, CallContext, Caller> callers, CallContext context) {
        this.regions = regions;
        this.callers = callers;
        this.context = context;
        this.optIn = new OptIn(() -> regions.toAsk().stream().map(this::source).toList());
    }

    List<Reading> read(Extent extent) {
        List<Reading> readings = regions().stream().map(Reading::new).toList();
        context.runAll(readings.stream()
                .<Runnable>map(reading -> () -> read(reading, extent))
                .toList());
        return readings;
    }

    private List<String> regions() {
        return regions.named().isEmpty() ? optIn.enabled().orElse(regions.toAsk()) : regions.named();
    }

    private void read(Reading reading, Extent extent) {
        RegionClients clients = regions.clients(reading.region());
        RegionCalls calls = new RegionCalls(reading, caller(reading.region()));
        if (extent instanceof Extent.Around around) {
            AroundReader reader = new AroundReader(clients, calls);
            reader.begin(around.instances());
            goOn(reading, Ec2.INSTANCES, reader::read);
        } else {
            calls.read(clients.ec2(), NetworkOperations.VPCS, Selection.all());
            goOn(reading, Ec2.VPCS, new RegionReader(clients, calls)::read);
        }
    }

    /** Goes on unless the first call shows that no other can succeed. */
    private void goOn(Reading reading, Call<?> first, Runnable rest) {
        Optional<CallFailure> hopeless = reading.listed(first, "")
                .flatMap(Listed::failure)
                .filter(failure -> failure.kind().endsAll());
        if (hopeless.isPresent()) {
            reading.refuse(explained(hopeless.get(), reading.region()));
        } else {
            rest.run();
        }
    }

    private CallFailure explained(CallFailure failure, String region) {
        boolean disabled = failure.kind() == FailureKind.AUTHENTICATION && optIn.isDisabled(region);
        return disabled
                ? new CallFailure(FailureKind.REGION_DISABLED, failure.vendorCode(), failure.requestId())
                : failure;
    }

    private OptIn.Source source(String region) {
        return new OptIn.Source(regions.clients(region).ec2(), new Lister(caller(region)));
    }

    private Caller caller(String region) {
        return callers.apply(region, context);
    }
}
