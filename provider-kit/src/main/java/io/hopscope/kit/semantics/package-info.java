/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What tests of a vendor's rules of packet evaluation share: estates written in lines of words, questions and answers
 * in one line, and a list of rules that is held against the tests. The words themselves are each vendor's.
 */
@NullMarked
package io.hopscope.kit.semantics;

import org.jspecify.annotations.NullMarked;
