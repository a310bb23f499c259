import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { systemActor } from '@app/identity';
import { RegistrationFollower, RegistrationFollowers, type RegistrationMerge } from '@app/registration';
import { endSignUp, livingSignUps } from './end-sign-ups.js';
import { overlapOf } from './overlap.queries.js';

/** Name of the rule that gives back what two registrations of a person held twice. */
const MADE_ONE = 'registrations-made-one';

/**
 * Two registrations of a person become one: the seats and the places in line of the one that ends go over. Of two for one session the
 * better stays, a seat before a place in line, and the other comes free; where the edition forbids seats at the same hour, those of the
 * registration that stays win, also a place in line against a seat. What was over long ago goes over as it is.
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
      const isNoBetter = there !== undefined && (there.state === 'seated' || coming.state === 'waiting');
      const isLost = isNoBetter || (await overlapOf(tx, coming.editionId, coming.sessionId, into)) !== undefined;
      const ends = isLost ? coming : there;
      if (ends) await endSignUp(tx, ends, { by: systemActor(MADE_ONE), action: 'signup.ended' }, now);
    }
    await tx.query(`update session_sign_up set registration_id = $2 where registration_id = $1`, [from, into]);
  }
}
