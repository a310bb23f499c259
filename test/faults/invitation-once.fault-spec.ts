import { inTransaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { systemActor } from '@app/identity';
import { InvitedService, invitationOfLink, revokeInvitation } from '@app/registration';
import { enterInvited } from '../../libs/registration/src/inviting/enter-invited.js';
import { checkApplication } from '../../libs/registration/src/applying/application.js';
import { aGuestCategory, anAnswer, anInvitation } from '../factories/invitation.js';
import { anEditionWithSeats, aRegistrationOffice, type RegistrationOffice } from '../factories/registration.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';

let db: TestDatabase;
let office: RegistrationOffice;
let invited: InvitedService;
let edition: Edition;
const now = new Date('2027-04-28T08:15:00Z');

beforeAll(async () => {
  db = await aDatabase();
  office = await aRegistrationOffice(db.url, 40);
  invited = new InvitedService(office.database, new Editions(office.database));
});
beforeEach(async () => {
  edition = await anEditionWithSeats(office.database, 100);
  await aGuestCategory(office.database, edition, 100);
});
afterAll(async () => {
  await office.database.destroy();
  await db.drop();
});

/** Runs all at once; gives how many succeeded, and the codes of the others. */
async function outcomes(acts: Array<Promise<unknown>>): Promise<{ done: number; refused: string[] }> {
  const settled = await Promise.allSettled(acts);
  const refused = settled.flatMap((act) => (act.status === 'rejected' ? [String(act.reason.code ?? act.reason)] : []));
  return { done: settled.length - refused.length, refused: [...new Set(refused)] };
}

async function left(id: string) {
  const [row] = await office.database.query(
    `select i.state, (select count(*)::int from registration r where r.edition_id = i.edition_id) as registrations,
       (select taken from seat_pool p where p.edition_id = i.edition_id and p.category = 'guest') as seats,
       (select count(*)::int from letter l where l.edition_id = i.edition_id and l.kind = 'registration.review') as letters,
       (select count(*)::int from audit_record a where a.subject_id = i.id::text and a.action like 'registration.invitation-%') as endings
     from registration_invitation i where i.id = $1`,
    [id],
  );
  return row;
}

const fifty = <T>(act: (n: number) => Promise<T>) => Array.from({ length: 50 }, (_, n) => act(n));

describe('the link of an invitation', () => {
  it('registers for one of fifty who use it at once (L-08)', async () => {
    const { id, token } = await anInvitation(office.database, edition, now);

    const pressed = await outcomes(fifty((n) => invited.register(edition, token, anAnswer(), now, `page ${n}`)));

    expect(pressed).toEqual({ done: 1, refused: ['inviting.over-registered'] });
    expect(await left(id)).toEqual({ state: 'registered', registrations: 1, seats: 1, letters: 1, endings: 1 });
  });

  it('answers fifty presses of one page alike, and registers once', async () => {
    const { id, token } = await anInvitation(office.database, edition, now);
    const answer = anAnswer();

    const pressed = await outcomes(fifty(() => invited.register(edition, token, answer, now, 'one page')));

    expect(pressed).toEqual({ done: 50, refused: [] });
    expect(await left(id)).toEqual({ state: 'registered', registrations: 1, seats: 1, letters: 1, endings: 1 });
  });

  it('has one ending when its bearer registers, declines and has it taken back at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, token } = await anInvitation(office.database, edition, now);
      const [{ count: before }] = await office.database.query(
        `select count(*)::int as count from registration where edition_id = $1`,
        [edition.id],
      );

      await outcomes([
        ...[1, 2, 3].map((n) => invited.register(edition, token, anAnswer(), now, `page ${n}`)),
        ...[1, 2, 3].map(() => invited.decline(edition, token, '', now)),
        ...[1, 2, 3].map(() =>
          inTransaction(office.database, (tx) => revokeInvitation(tx, { edition, id }, systemActor('officer'), now)),
        ),
      ]);

      const { state, registrations, endings } = await left(id);
      expect([endings, registrations - before]).toEqual([1, state === 'registered' ? 1 : 0]);
    }
  });

  it('leaves everything in order after all that', async () => {
    expect(await brokenInvariants(office.database)).toEqual([]);
  });

  it('(control) would be seen not to be in order if somebody who came by it had been told nothing', async () => {
    const { token } = await anInvitation(office.database, edition, now);
    await invited.register(edition, token, anAnswer(), now, 'one page');
    await office.database.query(`delete from letter where kind = 'registration.review' and edition_id = $1`, [
      edition.id,
    ]);

    const broken = await brokenInvariants(office.database);

    expect([broken.length, broken[0]]).toEqual([1, expect.stringContaining('who came by an invitation')]);
  });

  it('(control) would take several seats if it were looked at first and used up later', async () => {
    const { token } = await anInvitation(office.database, edition, now);
    await office.database.query(`drop index registration_one_living`);
    const carelessly = async () => {
      const { email, category, state } = await invitationOfLink(office.database.manager, edition.id, token);
      if (state !== 'open') throw new Error('used');
      const application = { ...anAnswer(), email, category };
      const editions = new Editions(office.database);
      const checked = await checkApplication(office.database, editions, edition, application, { isInvited: true });
      await inTransaction(office.database, async (tx) => {
        await enterInvited(tx, edition, checked, systemActor('careless'), now);
        await tx.query(`update registration_invitation set state = 'declined', ended_at = $2 where email = $1`, [
          email,
          now,
        ]);
      });
    };

    const pressed = await outcomes(fifty(carelessly));

    expect(pressed.done).toBeGreaterThan(1);
  });
});
