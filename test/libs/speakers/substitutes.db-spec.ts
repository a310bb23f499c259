import { inTransaction } from '@app/database';
import { setPanel } from '@app/programme';
import {
  acceptSubstitute,
  nameSubstitute,
  nameSubstituteAsEditor,
  readPanel,
  readPartChanges,
  readSubstitutions,
  refuseSubstitute,
  returnSeat,
  setSpeakingRules,
  type SubstituteFacts,
  withdrawSubstitute,
} from '@app/speakers';
import { aPanel, by, later } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;
beforeEach(async () => {
  panel = await aPanel();
});
afterEach(() => panel.close());

const BO = { givenName: 'Bo', familyName: 'Lind', organization: 'Telecom', email: 'bo@people.example', reason: 'Ill' };
const ana = { kind: 'link', name: 'Ana Quist' } as const;

/** Ana speaks in a released session, accepted, with her calendar by mail; seat, agenda item and all. */
async function anAcceptedPart(role = 'speaker', courtesyTitle = '') {
  const { id } = await panel.person({
    email: 'ana@people.example',
    givenName: 'Ana',
    familyName: 'Quist',
    courtesyTitle,
  });
  const { code } = await panel.session({ title: 'Gap', panel: [{ personId: id, role }] });
  await panel.release();
  await panel.invite(code);
  await panel.answer(code, id, { act: 'accept', mode: 'on-site', calendar: 'mail' });
  const of = { edition: panel.edition, sessionCode: code, personId: id, by: ana };
  return { code, personId: id, of };
}

type Part = Awaited<ReturnType<typeof anAcceptedPart>>;
const name = ({ of }: Part, facts: SubstituteFacts = BO) =>
  inTransaction(panel.database, (tx) => nameSubstitute(tx, of, facts, later(1)));
/** The one that counts now. */
const named = async ({ code }: Part) =>
  (await readSubstitutions(panel.database, panel.edition.id, code)).find(({ state }) =>
    ['named', 'accepted'].includes(state),
  )!;
const decision = async (part: Part) => ({
  edition: panel.edition,
  sessionCode: part.code,
  id: (await named(part)).id,
  by,
});
const accept = async (part: Part) => {
  const of = await decision(part);
  return inTransaction(panel.database, (tx) => acceptSubstitute(tx, of, later(2)));
};
const standing = async ({ code }: Part) =>
  (await readPanel(panel.database, panel.edition.id, code)).map((one) => ({
    who: one.givenName,
    roles: one.roles,
    state: one.state,
    mode: one.mode,
    standsInFor: one.standsInFor,
  }));
const codeOf = (act: Promise<unknown>) => act.then(() => 'done').catch(({ code }: { code: string }) => code);
const told = async () =>
  (
    await panel.database.query(
      `select kind || ' ' || to_address || coalesce(' ' || (data->>'outcome'), '') as letter, calendar from letter
       where kind <> 'speakers.answer-noted' order by created_at, 1`,
    )
  ).map(({ letter, calendar }: { letter: string; calendar: string | null }) =>
    [letter, /METHOD:(\w+)/.exec(calendar ?? '')?.[1], /SEQUENCE:(\d+)/.exec(calendar ?? '')?.[1]]
      .filter(Boolean)
      .join(' '),
  );

it('waits for the programme team, then takes place and role; letters and calendars follow both ways', async () => {
  const part = await anAcceptedPart();
  expect(await name(part)).toEqual({ isSeated: false });
  expect(await standing(part)).toEqual([
    { who: 'Ana', roles: ['speaker'], state: 'accepted', mode: 'on-site', standsInFor: null },
  ]);
  expect(await panel.database.query(`select 1 from person where email_key = 'bo@people.example'`)).toEqual([]);

  await accept(part);
  expect(await standing(part)).toEqual([
    { who: 'Bo', roles: ['speaker'], state: 'invited', mode: null, standsInFor: 'Ana Quist' },
  ]);
  const [{ tags }] = await panel.database.query(`select tags from calendar_entry`);
  expect(tags).not.toContain(`person:${part.personId}`);

  const of = await decision(part);
  await inTransaction(panel.database, (tx) => returnSeat(tx, of, 'She can come after all', later(3)));
  expect(await standing(part)).toEqual([
    { who: 'Ana', roles: ['speaker'], state: 'accepted', mode: 'on-site', standsInFor: null },
  ]);
  expect(await told()).toEqual([
    'speakers.invitation ana@people.example',
    'speakers.stand-in bo@people.example',
    'speakers.substitution ana@people.example taken CANCEL 1',
    'speakers.substitution ana@people.example returned REQUEST 2',
    'speakers.substitution bo@people.example released',
  ]);
});

it('keeps who changed what, when and why', async () => {
  const part = await anAcceptedPart();
  await name(part);
  await accept(part);
  const of = await decision(part);
  await inTransaction(panel.database, (tx) => returnSeat(tx, of, 'She can come', later(3)));
  await panel.answer(part.code, part.personId, { act: 'decline', reason: 'Ill again' }, later(4));

  const changes = await readPartChanges(panel.database, panel.edition.id, part.code);
  expect(
    changes
      .filter(({ personId }) => personId === part.personId)
      .map(({ act, state, by: who, reason, at }) => [act, state, who, reason, at.toISOString().slice(11, 16)]),
  ).toEqual([
    ['decline', 'declined', 'Programme team', 'Ill again', '09:04'],
    ['take-back', 'accepted', 'Programme team', 'She can come', '09:03'],
    ['delegate', 'delegated', 'Programme team', '', '09:02'],
    ['name-substitute', 'accepted', 'Ana Quist', 'Ill', '09:01'],
    ['accept', 'accepted', 'Programme team', '', '09:00'],
    ['invite', 'invited', 'Programme team', '', '09:00'],
  ]);
});

it('is refused with a reason or withdrawn, and then the next may be named', async () => {
  const part = await anAcceptedPart();
  await name(part);
  const first = await decision(part);
  const refuse = (why: string) => inTransaction(panel.database, (tx) => refuseSubstitute(tx, first, why, later(2)));

  expect(await codeOf(name(part))).toBe('speakers.substitute-named-already');
  expect(await codeOf(refuse(' '))).toBe('speakers.decision-reason-missing');
  expect(await codeOf(refuse('Not of the same office'))).toBe('done');
  const late = inTransaction(panel.database, (tx) => acceptSubstitute(tx, first, later(2)));
  expect(await codeOf(late)).toBe('speakers.substitute-unknown');
  await name(part);
  const second = await decision(part);
  const withdraw = (personId: string) =>
    inTransaction(panel.database, (tx) => withdrawSubstitute(tx, second, personId, later(3)));
  const stranger = await panel.person({ email: 'stranger@people.example', familyName: 'Stranger' });
  expect(await codeOf(withdraw(stranger.id))).toBe('speakers.substitute-unknown');
  expect(await codeOf(withdraw(part.personId))).toBe('done');

  expect((await standing(part)).map(({ who, state }) => [who, state])).toEqual([['Ana', 'accepted']]);
  expect(await told()).toContain('speakers.substitution ana@people.example refused');
  const [{ data }] = await panel.database.query(`select data from letter where kind = 'speakers.substitution'`);
  expect(data).toMatchObject({ reason: 'Not of the same office', substitute: 'Bo Lind' });
});

it('takes the place at once where the edition says so, but never that of a keynote or of an excellency', async () => {
  const rules = (substitutes: 'each' | 'high-level', version: number) =>
    inTransaction(panel.database, (tx) => setSpeakingRules(tx, panel.edition, version, { substitutes }, by, later(0)));
  await rules('high-level', 0);
  expect(await codeOf(rules('each', 0))).toBe('speakers.rules-changed-meanwhile');

  const plain = await anAcceptedPart();
  expect(await name(plain)).toEqual({ isSeated: true });
  expect((await standing(plain)).map(({ who }) => who)).toEqual(['Bo']);
  expect(await codeOf(name(plain))).toBe('speakers.gone-panel');

  const keynote = await panel.session({
    title: 'Keynote',
    from: '14:00',
    to: '15:00',
    panel: [{ personId: plain.personId, role: 'keynote' }],
  });
  await panel.invite(keynote.code);
  const minister = await panel.person({ email: 'min@people.example', familyName: 'M', courtesyTitle: 'H.E. Ms' });
  const session = await panel.session({
    title: 'Ministers',
    from: '16:00',
    to: '17:00',
    panel: [{ personId: minister.id, role: 'speaker' }],
  });
  await panel.invite(session.code);
  const of = { edition: panel.edition, by: ana };
  for (const [sessionCode, personId] of [
    [keynote.code, plain.personId],
    [session.code, minister.id],
  ]) {
    const facts = { ...BO, courtesyTitle: 'H.E. Mr' };
    const outcome = await inTransaction(panel.database, (tx) =>
      nameSubstitute(tx, { ...of, sessionCode, personId }, facts, later(1)),
    );
    expect(outcome).toEqual({ isSeated: false });
  }
});

it('is by an editor the place’s at once, also before anybody was asked; places that the substitute has besides stay theirs', async () => {
  const part = await anAcceptedPart();
  const bo = await panel.person({ email: BO.email, givenName: 'Bo', familyName: 'Lind' });
  const session = await panel.session({
    title: 'Two',
    from: '14:00',
    to: '15:00',
    panel: [
      { personId: part.personId, role: 'speaker' },
      { personId: bo.id, role: 'moderator' },
    ],
  });
  const of = { ...part.of, sessionCode: session.code, by };
  expect(await codeOf(inTransaction(panel.database, (tx) => nameSubstitute(tx, of, BO, later(1))))).toBe(
    'speakers.not-asked',
  );
  await inTransaction(panel.database, (tx) => nameSubstituteAsEditor(tx, of, BO, later(1)));
  const here = { ...part, code: session.code };
  expect((await standing(here)).map(({ who, roles }) => [who, roles])).toEqual([['Bo', ['speaker', 'moderator']]]);

  const back = await decision(here);
  await inTransaction(panel.database, (tx) => returnSeat(tx, back, '', later(2)));
  expect((await standing(here)).map(({ who, roles }) => [who, roles])).toEqual([
    ['Ana', ['speaker']],
    ['Bo', ['moderator']],
  ]);
});

it('refuses oneself, who sits there already, who has no address or name; and gives nothing back that was given away since', async () => {
  const part = await anAcceptedPart();
  const oneself = { ...BO, email: 'ANA@people.example' };
  expect(await codeOf(name(part, oneself))).toBe('speakers.substitute-on-panel');
  expect(await codeOf(name(part, { ...BO, email: '' }))).toBe('speakers.substitute-needs-address');
  expect(await codeOf(name(part, { email: BO.email }))).toBe('people.name-missing');

  await name(part);
  await accept(part);
  const { version, id } = (
    await panel.database.query(`select version, id from session where code = $1`, [part.code])
  )[0];
  const ref = { editionId: panel.edition.id, code: part.code };
  await inTransaction(panel.database, (tx) => setPanel(tx, ref, version, [], by, later(3)));
  const of = await decision(part);
  expect(await codeOf(inTransaction(panel.database, (tx) => returnSeat(tx, of, '', later(4))))).toBe(
    'speakers.substitute-unknown',
  );
  expect(await panel.database.query(`select 1 from session_person where session_id = $1`, [id])).toEqual([]);
});
