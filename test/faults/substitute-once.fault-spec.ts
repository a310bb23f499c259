import { inTransaction } from '@app/database';
import { acceptSubstitute, nameSubstitute, readSubstitutions, refuseSubstitute, setSpeakingRules } from '@app/speakers';
import { aPanel, by, later } from '../libs/speakers/a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;
beforeEach(async () => {
  panel = await aPanel();
});
afterEach(() => panel.close());

async function aPart() {
  const { id: personId } = await panel.person({ email: 'ana@people.example', givenName: 'Ana', familyName: 'Quist' });
  const { code: sessionCode } = await panel.session({ title: 'Gap', panel: [{ personId, role: 'speaker' }] });
  await panel.invite(sessionCode);
  return { edition: panel.edition, sessionCode, personId, by };
}

/** Eight different people are named for one place at the same moment. */
const nameEight = (of: Awaited<ReturnType<typeof aPart>>) =>
  outcomes(
    Array.from({ length: 8 }, (_, n) =>
      inTransaction(panel.database, (tx) =>
        nameSubstitute(tx, of, { givenName: `Number ${n}`, email: `n${n}@people.example` }, later(1)),
      ),
    ),
  );

async function outcomes(acts: Array<Promise<unknown>>) {
  const settled = await Promise.allSettled(acts);
  const refused = settled.flatMap((act) => (act.status === 'rejected' ? [String(act.reason.code ?? act.reason)] : []));
  return { done: settled.length - refused.length, refused: [...new Set(refused)] };
}

const standing = () =>
  panel.database.query(
    `select (select count(*)::int from session_person) as seats,
            (select count(*)::int from speaking_substitution where state in ('named', 'accepted')) as substitutes,
            (select count(*)::int from person where email_key like 'n%') as persons`,
  );

it('of eight substitutes named at once one waits for the decision', async () => {
  expect(await nameEight(await aPart())).toEqual({ done: 1, refused: ['speakers.substitute-named-already'] });
  expect(await standing()).toEqual([{ seats: 1, substitutes: 1, persons: 0 }]);
});

it('of eight who would take the place at once one has it', async () => {
  const of = await aPart();
  await inTransaction(panel.database, (tx) =>
    setSpeakingRules(tx, panel.edition, 0, { substitutes: 'high-level' }, by, later(0)),
  );
  expect(await nameEight(of)).toEqual({ done: 1, refused: ['speakers.gone-panel'] });
  expect(await standing()).toEqual([{ seats: 1, substitutes: 1, persons: 1 }]);
});

it('is accepted or refused once, however many editors decide', async () => {
  const of = await aPart();
  await nameEight(of);
  const [{ id }] = await readSubstitutions(panel.database, panel.edition.id, of.sessionCode);
  const decided = await outcomes(
    Array.from({ length: 8 }, (_, n) =>
      inTransaction(panel.database, (tx) =>
        n % 2 ? acceptSubstitute(tx, { ...of, id }, later(2)) : refuseSubstitute(tx, { ...of, id }, 'No', later(2)),
      ),
    ),
  );
  expect(decided).toEqual({ done: 1, refused: ['speakers.substitute-unknown'] });
});

it('(control) without the promise of the index several would be named for one place', async () => {
  const of = await aPart();
  await panel.database.query(`drop index speaking_substitution_named`);

  expect((await nameEight(of)).done).toBeGreaterThan(1);
});
