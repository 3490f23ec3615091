/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import io.hopscope.aws.oracle.Answer;
import io.hopscope.aws.oracle.Question;
import io.hopscope.aws.oracle.World;
import io.hopscope.kit.agreement.AgreementContract;
import io.hopscope.kit.agreement.Duel;

/** On random estates the engine says what the oracle for AWS says. */
final class OracleAgreementTest extends AgreementContract<World, Question, Answer> {
    @Override
    protected Duel<World, Question, Answer> duel() {
        return new AwsDuel();
    }
}
