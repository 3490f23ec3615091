/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.AnswerShape.Form;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Holds the table of calls against the model that the SDK was generated from. */
final class CallTableTest {
    private static final Set<MarshallingKnownType> SCALARS = Set.of(
            MarshallingKnownType.STRING,
            MarshallingKnownType.BOOLEAN,
            MarshallingKnownType.INTEGER,
            MarshallingKnownType.LONG,
            MarshallingKnownType.FLOAT,
            MarshallingKnownType.DOUBLE,
            MarshallingKnownType.INSTANT);

    static Stream<AwsCall<?>> calls() {
        return Stream.concat(Ec2Calls.ALL.stream(), ElbCalls.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theKeyAndTheTypeAreThoseOfTheResponse(AwsCall<?> call) throws ReflectiveOperationException {
        for (AnswerShape shape : call.shapes()) {
            Map<String, SdkField<?>> response = members(call, "Response");
            String key = shape.at().get(0);

            assertThat(response).containsKey(key);
            SdkField<?> payload = Objects.requireNonNull(response.get(key));
            if (shape.form() != Form.WHOLE) {
                assertThat(itemOf(payload, shape.form()))
                        .isEqualTo(call.builder().get().getClass());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyTokenOfTheResponseIsKnown(AwsCall<?> call) throws ReflectiveOperationException {
        Set<String> tokens = members(call, "Response").keySet().stream()
                .filter(name -> name.contains("Token") || name.contains("Marker"))
                .collect(Collectors.toSet());

        assertThat(call.shapes().get(0).paging().tokens()).containsAll(tokens);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theOwnerIsAMemberOfTheRequest(AwsCall<?> call) throws ReflectiveOperationException {
        assertThat(members(call, "Request").keySet())
                .containsAll(call.shapes().get(0).owner().beside());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyMemberIsOfATypeThatCanBeRead(AwsCall<?> call) {
        Set<Class<?>> seen = new HashSet<>();
        Deque<SdkPojo> open = new ArrayDeque<>(List.of(call.builder().get()));
        while (!open.isEmpty()) {
            for (SdkField<?> field : open.pop().sdkFields()) {
                SdkField<?> leaf = leaf(field);
                if (leaf.marshallingType().equals(MarshallingType.SDK_POJO)) {
                    SdkPojo nested = leaf.constructor().get();
                    if (seen.add(nested.getClass())) {
                        open.push(nested);
                    }
                } else {
                    assertThat(leaf.marshallingType().getKnownType())
                            .as(field.memberName())
                            .isIn(SCALARS);
                }
            }
        }
    }

    private static SdkField<?> leaf(SdkField<?> field) {
        if (field.marshallingType().equals(MarshallingType.LIST)) {
            return leaf(field.getTrait(ListTrait.class).memberFieldInfo());
        }
        return field.marshallingType().equals(MarshallingType.MAP)
                ? leaf(field.getTrait(MapTrait.class).valueFieldInfo())
                : field;
    }

    private static Class<?> itemOf(SdkField<?> payload, Form form) {
        SdkField<?> item = form == Form.LIST ? payload.getTrait(ListTrait.class).memberFieldInfo() : payload;
        return item.constructor().get().getClass();
    }

    private static Map<String, SdkField<?>> members(AwsCall<?> call, String suffix)
            throws ReflectiveOperationException {
        String operation = call.name().replace("StaticRoutes", "Routes");
        Method builder = Class.forName(call.type().getPackageName() + "." + operation + suffix)
                .getMethod("builder");
        return ((SdkPojo) builder.invoke(null))
                .sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
    }
}
