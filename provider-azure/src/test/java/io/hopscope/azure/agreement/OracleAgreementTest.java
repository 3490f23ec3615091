/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import io.hopscope.azure.oracle.Answer;
import io.hopscope.azure.oracle.Question;
import io.hopscope.azure.oracle.World;
import io.hopscope.kit.agreement.AgreementContract;
import io.hopscope.kit.agreement.Duel;

/** On random estates the engine says what the oracle for Azure says. */
final class OracleAgreementTest extends AgreementContract<World, Question, Answer> {
    @Override
    protected Duel<World, Question, Answer> duel() {
        return new AzureDuel();
    }
}
