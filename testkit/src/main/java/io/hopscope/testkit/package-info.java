/* SPDX-License-Identifier: Apache-2.0 */
/**
 * For tests of programs that embed Hopscope: estates told in a few sentences, a cloud in memory that fails on demand,
 * time that passes when the test says so, and assertions on answers.
 */
@NullMarked
package io.hopscope.testkit;

import org.jspecify.annotations.NullMarked;
