/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/** Writes objects of the SDK's model as the XML that the SDK reads. */
final class Marshaller {
    private Marshaller() {}

    /** The members of an object, each as an element. */
    static String members(SdkPojo object) {
        StringBuilder xml = new StringBuilder();
        for (SdkField<?> field : object.sdkFields()) {
            Object value = field.getValueOrDefault(object);
            if (value != null) {
                element(xml, field, value);
            }
        }
        return xml.toString();
    }

    /** The values at a path of members, through lists. */
    static Stream<String> values(Object object, List<String> path) {
        if (object instanceof List<?> list) {
            return list.stream().flatMap(one -> values(one, path));
        }
        if (path.isEmpty()) {
            return Stream.of(String.valueOf(object));
        }
        return ((SdkPojo) object)
                .sdkFields().stream()
                        .filter(field -> field.memberName().equals(path.get(0)))
                        .map(field -> field.getValueOrDefault(object))
                        .filter(Objects::nonNull)
                        .flatMap(value -> values(value, path.subList(1, path.size())));
    }

    /** Whether an object has a member, named in either case. */
    static boolean has(SdkPojo object, String member) {
        return object.sdkFields().stream()
                .anyMatch(field ->
                        field.memberName().equalsIgnoreCase(member) && field.getValueOrDefault(object) != null);
    }

    private static void element(StringBuilder xml, SdkField<?> field, Object value) {
        String name = field.unmarshallLocationName();
        if (field.marshallingType().equals(MarshallingType.LIST)) {
            list(xml, name, field.getRequiredTrait(ListTrait.class), (List<?>) value);
        } else {
            xml.append('<').append(name).append('>');
            xml.append(value instanceof SdkPojo pojo ? members(pojo) : escaped(String.valueOf(value)));
            xml.append("</").append(name).append('>');
        }
    }

    private static void list(StringBuilder xml, String name, ListTrait trait, List<?> values) {
        SdkField<?> member = trait.memberFieldInfo();
        xml.append('<').append(name).append('>');
        values.forEach(value -> element(xml, member, value));
        xml.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '<' || c == '>' || c == '&' || c < ' ') {
                safe.append(String.format(Locale.ROOT, "&#%d;", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
