/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.model.SnapshotBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SDK's module of load balancing is optional. */
final class WithoutModuleTest {
    private static final String MODULE = "software.amazon.awssdk.services.elasticloadbalancingv2";

    @Test
    void withoutTheModule_theTranslatorHasNothingToDo() throws ReflectiveOperationException {
        Class<?> translator = new WithoutModule().loadClass(BalancerTranslator.class.getName());
        Object nothing = translator
                .getMethod("translate", AwsAnswers.class, SnapshotBuilder.class)
                .invoke(null, AwsAnswers.of(List.of()), new SnapshotBuilder());

        assertThat(translator).isNotSameAs(BalancerTranslator.class);
        assertThat(nothing).isNull();
    }

    @Test
    void theModuleIsHidden() {
        assertThatThrownBy(() -> new WithoutModule().loadClass(MODULE + ".model.LoadBalancer"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** Loads the translator's package anew and hides the module; everything else is shared. */
    private static final class WithoutModule extends ClassLoader {
        WithoutModule() {
            super(WithoutModuleTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(MODULE)) {
                throw new ClassNotFoundException(name);
            }
            boolean own = name.startsWith(BalancerTranslator.class.getPackageName());
            if (!own) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            byte[] code = loaded == null ? code(name) : new byte[0];
            return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
        }

        private byte[] code(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
