/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** What a caller of core has to import: supertypes and visible members of visible types. */
final class PublicSignatures {
    private PublicSignatures() {}

    static ArchCondition<JavaClass> nameOnlyTheJdkAndHopscope() {
        return new ArchCondition<>("name only JDK and Hopscope types in public and protected signatures") {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                if (isVisible(owner)) {
                    foreignTypes(owner)
                            .map(text -> SimpleConditionEvent.violated(owner, text))
                            .forEach(events::add);
                }
            }
        };
    }

    private static boolean isVisible(JavaClass type) {
        boolean visible = isVisible(type.getModifiers().contains(JavaModifier.PUBLIC), type);
        return visible
                && type.getEnclosingClass().map(PublicSignatures::isVisible).orElse(true);
    }

    private static boolean isVisible(boolean isPublic, JavaClass type) {
        return isPublic || type.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<String> foreignTypes(JavaClass owner) {
        Stream<JavaType> supertypes = Stream.concat(owner.getSuperclass().stream(), owner.getInterfaces().stream());
        Stream<String> fromOwner = Stream.concat(supertypes, owner.getTypeParameters().stream())
                .flatMap(type -> foreign(type, owner.getName()));
        Stream<String> fromMembers = owner.getMembers().stream()
                .filter(PublicSignatures::isVisible)
                .flatMap(member -> typesOf(member).flatMap(type -> foreign(type, member.getFullName())));
        return Stream.concat(fromOwner, fromMembers);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<? extends JavaType> typesOf(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream(),
                        unit.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static Stream<String> foreign(JavaType type, String where) {
        return type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(raw -> !raw.isPrimitive())
                .filter(raw -> !raw.getPackageName().startsWith("java."))
                .filter(raw -> !raw.getPackageName().startsWith("io.hopscope."))
                .map(raw -> where + " names " + raw.getName());
    }
}
