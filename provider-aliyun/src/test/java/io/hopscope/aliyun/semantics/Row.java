/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rules that a test would fail without. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Row {
    /** The rules. */
    SheetRow[] value();
}
