/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a caller may use of compiled classes: a line for each visible type, and one below it for each visible member.
 */
final class PublicApi {
    private static final String CLASS = ".class";
    private static final Set<String> OF_EVERY_RECORD = Set.of("toString", "hashCode", "equals");

    private PublicApi() {}

    /** All lines, sorted by type. */
    static List<String> of(Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS) && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
                    .sorted()
                    .map(PublicApi::load)
                    .filter(PublicApi::isVisible)
                    .flatMap(PublicApi::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && !type.isAnonymousClass() && (around == null || isVisible(around));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static Stream<String> lines(Class<?> type) {
        List<String> members = new ArrayList<>();
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> isVisible(field.getModifiers()) && !field.isSynthetic())
                .map(PublicApi::line)
                .forEach(members::add);
        Arrays.stream(type.getDeclaredConstructors())
                .filter(made -> isVisible(made.getModifiers()) && !made.isSynthetic())
                .map(PublicApi::line)
                .forEach(members::add);
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isVisible(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !OF_EVERY_RECORD.contains(method.getName()))
                .map(PublicApi::line)
                .forEach(members::add);
        return Stream.concat(Stream.of(head(type)), members.stream().sorted().map(member -> "  " + member));
    }

    private static String head(Class<?> type) {
        List<Type> above = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getSuperclass() != null
                && !List.of(Object.class, Record.class, Enum.class).contains(type.getSuperclass())) {
            above.add(0, type.getGenericSuperclass());
        }
        return modifiers(type.isInterface() ? 0 : type.getModifiers() & (Modifier.ABSTRACT | Modifier.PROTECTED))
                + (type.isSealed() ? "sealed " : "")
                + sort(type)
                + type.getName()
                + parameters(type.getTypeParameters())
                + (above.isEmpty() ? "" : " : " + names(above.toArray(Type[]::new)));
    }

    private static String sort(Class<?> type) {
        if (type.isEnum()) {
            return "enum ";
        }
        if (type.isRecord()) {
            return "record ";
        }
        return type.isInterface() ? "interface " : "class ";
    }

    private static String line(Field field) {
        return modifiers(field.getModifiers()) + name(field.getGenericType()) + " " + field.getName();
    }

    private static String line(Constructor<?> made) {
        return modifiers(made.getModifiers()) + "new" + arguments(made);
    }

    private static String line(Method method) {
        return modifiers(method.getModifiers())
                + parameters(method.getTypeParameters())
                + name(method.getGenericReturnType())
                + " "
                + method.getName()
                + arguments(method);
    }

    private static String arguments(Executable code) {
        Type[] thrown = code.getGenericExceptionTypes();
        return "(" + names(code.getGenericParameterTypes()) + ")"
                + (thrown.length == 0 ? "" : " throws " + names(thrown));
    }

    /** Those that matter to callers, beside being visible. */
    private static String modifiers(int modifiers) {
        int told = modifiers & (Modifier.STATIC | Modifier.ABSTRACT | Modifier.PROTECTED);
        return told == 0 ? "" : Modifier.toString(told) + " ";
    }

    private static String parameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                                .map(each -> each.getName() + " extends " + names(each.getBounds()))
                                .collect(Collectors.joining(", ", "<", ">"))
                        + " ";
    }

    private static String names(Type[] types) {
        return Arrays.stream(types).map(PublicApi::name).collect(Collectors.joining(", "));
    }

    private static String name(Type type) {
        return type.getTypeName();
    }
}
