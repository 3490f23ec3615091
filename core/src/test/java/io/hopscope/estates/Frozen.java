/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.estates;

import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import java.lang.reflect.RecordComponent;

/** Makes resources that nobody may change out of such as anybody may. */
final class Frozen {
    private Frozen() {}

    static Resource of(Resource resource) {
        RecordComponent[] components = resource.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(resource);
                values[i] = value instanceof Identity identity ? frozen(identity) : value;
            }
            return (Resource) resource.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot freeze " + resource.id(), e);
        }
    }

    private static Identity frozen(Identity identity) {
        return new Identity(identity.id(), identity.name(), identity.scope(), Estates.notEditable());
    }
}
