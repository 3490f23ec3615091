/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import io.hopscope.kit.agreement.AgreementContract;
import io.hopscope.kit.agreement.Duel;
import io.hopscope.tencent.oracle.Answer;
import io.hopscope.tencent.oracle.Question;
import io.hopscope.tencent.oracle.World;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * On random estates the engine says what the oracle for Tencent Cloud says. Not in the default build yet: about one
 * question in a thousand is still undecided between them, see {@code -Dhopscope.tencent.worlds=N}.
 */
@EnabledIfSystemProperty(named = "hopscope.tencent.worlds", matches = "\\d+")
final class OracleAgreementTest extends AgreementContract<World, Question, Answer> {
    @Override
    protected Duel<World, Question, Answer> duel() {
        return new TencentDuel();
    }
}
