/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import tools.jackson.core.JsonGenerator;

/** Numbers and truth values. */
enum ScalarCodec implements Codec {
    INT {
        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeNumber((int) value);
        }

        @Override
        public Object read(JsonSource in) {
            long number = in.number();
            if (number != (int) number) {
                throw in.fault("the number does not fit 32 bits");
            }
            return (int) number;
        }
    },
    LONG {
        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeNumber((long) value);
        }

        @Override
        public Object read(JsonSource in) {
            return in.number();
        }
    },
    BOOLEAN {
        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonSource in) {
            return in.truth();
        }
    }
}
