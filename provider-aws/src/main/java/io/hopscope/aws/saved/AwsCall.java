/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.dump.AnswerShape;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A call whose saved answers are read into SDK objects. Compared by identity; see {@link Ec2Calls} and
 * {@link ElbCalls}.
 *
 * @param <T> the SDK class of one item
 */
public final class AwsCall<T> {
    private final List<AnswerShape> shapes;
    private final Class<T> type;
    private final Supplier<? extends SdkPojo> builder;

    private AwsCall(List<AnswerShape> shapes, Class<T> type, Supplier<? extends SdkPojo> builder) {
        this.shapes = shapes;
        this.type = type;
        this.builder = builder;
    }

    static <T extends SdkPojo> AwsCall<T> of(AnswerShape shape, Class<T> type, Supplier<? extends SdkPojo> builder) {
        return new AwsCall<>(List.of(shape), type, builder);
    }

    static <T extends SdkPojo> AwsCall<T> of(
            List<AnswerShape> shapes, Class<T> type, Supplier<? extends SdkPojo> builder) {
        return new AwsCall<>(List.copyOf(shapes), type, builder);
    }

    /** The name of the operation, such as {@code DescribeVpcs}. */
    public String name() {
        return shapes.get(0).call();
    }

    /** The SDK class of one item. */
    public Class<T> type() {
        return type;
    }

    List<AnswerShape> shapes() {
        return shapes;
    }

    Supplier<? extends SdkPojo> builder() {
        return builder;
    }

    @Override
    public String toString() {
        return name();
    }
}
