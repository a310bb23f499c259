import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { RegistrationFollower, RegistrationFollowers, type RegistrationMerge } from '@app/registration';
import { endSignUp, livingSignUps } from './end-sign-ups.js';
import { overlapOf } from './overlap.queries.js';

/**
 * Two registrations of a person become one: the seats and the places in line of the one that ends go over. Of two for one session the
 * better stays, a seat before a place in line, and the other comes free; where the edition forbids seats at the same hour, those of the
 * registration that stays win. What was over long ago goes over as it is.
 */
@Injectable()
export class SignUpsMadeOne extends RegistrationFollower {
  constructor(followers: RegistrationFollowers) {
    super();
    followers.add(this);
  }

  async follow(tx: Transaction, { from, into }: RegistrationMerge, now: Date): Promise<void> {
    for (const coming of await livingSignUps(tx, [from])) {
      const [there] = (await livingSignUps(tx, [into])).filter(({ sessionId }) => sessionId === coming.sessionId);
      const isBetter = coming.state === 'seated' && there?.state === 'waiting';
      if (there && isBetter) await endSignUp(tx, there, now);
      const isLost =
        (there && !isBetter) || (await overlapOf(tx, coming.editionId, coming.sessionId, into)) !== undefined;
      if (isLost) await endSignUp(tx, coming, now);
    }
    await tx.query(`update session_sign_up set registration_id = $2 where registration_id = $1`, [from, into]);
  }
}
