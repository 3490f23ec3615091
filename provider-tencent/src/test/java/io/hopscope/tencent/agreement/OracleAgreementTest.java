/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import io.hopscope.kit.agreement.AgreementContract;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.tencent.oracle.Answer;
import io.hopscope.tencent.oracle.Question;
import io.hopscope.tencent.oracle.World;

/** On random estates the engine says what the oracle for Tencent Cloud says. */
final class OracleAgreementTest extends AgreementContract<World, Question, Answer> {
    @Override
    protected Duel<World, Question, Answer> duel() {
        return new TencentDuel();
    }
}
