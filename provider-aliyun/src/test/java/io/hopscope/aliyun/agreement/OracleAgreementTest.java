/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.agreement;

import io.hopscope.aliyun.oracle.Answer;
import io.hopscope.aliyun.oracle.Question;
import io.hopscope.aliyun.oracle.World;
import io.hopscope.kit.agreement.AgreementContract;
import io.hopscope.kit.agreement.Duel;

/** On random estates the engine says what the oracle for Alibaba Cloud says. */
final class OracleAgreementTest extends AgreementContract<World, Question, Answer> {
    @Override
    protected Duel<World, Question, Answer> duel() {
        return new AliyunDuel();
    }
}
