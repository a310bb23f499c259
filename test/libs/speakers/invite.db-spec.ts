import { inTransaction } from '@app/database';
import { auditOf } from '@app/identity';
import { cancelSession } from '@app/programme';
import { inviteAgain, readPanel } from '@app/speakers';
import { aPanel, by, later, now } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;

beforeEach(async () => {
  panel = await aPanel();
});

afterEach(() => panel.close());

const codeOf = ({ code }: { code: string }) => code;

async function aSessionOfThree() {
  const chair = await panel.person({ email: 'chair@people.example', courtesyTitle: 'H.E. Ms', language: 'fr' });
  const speaker = await panel.person({ email: 'speaker@people.example', language: 'ar' });
  const managed = await panel.person({ email: null, familyName: 'Managed' });
  const session = await panel.session({
    title: 'Bridging the gap',
    panel: [
      { personId: chair.id, role: 'chair' },
      { personId: speaker.id, role: 'speaker' },
      { personId: speaker.id, role: 'moderator' },
      { personId: managed.id, role: 'speaker' },
    ],
  });
  return { code: session.code, chair: chair.id, speaker: speaker.id, managed: managed.id };
}

const states = async (code: string) =>
  (await readPanel(panel.database, panel.edition.id, code)).map(({ state, roles }) => `${roles.join('+')}: ${state}`);

it('writes to everybody on the panel who can be reached, once, in their language, and says who cannot', async () => {
  const { code, chair, speaker, managed } = await aSessionOfThree();
  expect(await states(code)).toEqual(['chair: suggested', 'speaker+moderator: suggested', 'speaker: suggested']);

  expect(await panel.invite(code)).toEqual({ invited: [chair, speaker], notReachable: [managed], unchanged: [] });

  expect(await states(code)).toEqual(['chair: invited', 'speaker+moderator: invited', 'speaker: suggested']);
  expect(await panel.letters()).toEqual([
    { kind: 'speakers.invitation', to: 'chair@people.example', language: 'fr', protected: true },
    { kind: 'speakers.invitation', to: 'speaker@people.example', language: 'ar', protected: false },
  ]);
  const [first] = await readPanel(panel.database, panel.edition.id, code);
  expect(first).toMatchObject({
    invitedAt: now,
    invitedBy: 'Programme team',
    answerBy: new Date('2027-06-15T16:00:00Z'),
  });
  expect(
    (await auditOf(panel.database, { kind: 'speaking-invitation', id: first.invitationId! })).map(
      ({ action }) => action,
    ),
  ).toEqual(['speakers.invited']);
});

it('asks nobody twice, whoever repeats it, even ten editors at once', async () => {
  const { code, chair, speaker, managed } = await aSessionOfThree();

  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => panel.invite(code, { persons: [chair, speaker] })),
  );

  expect(outcomes.flatMap(({ invited }) => invited).sort()).toEqual([chair, speaker].sort());
  expect(await panel.letters()).toHaveLength(2);
  expect(await panel.invite(code)).toEqual({ invited: [], notReachable: [managed], unchanged: [] });
  expect(await panel.invite(code, { persons: [chair] })).toEqual({ invited: [], notReachable: [], unchanged: [chair] });
});

it('keeps no invitation without its letter: both are undone together', async () => {
  const { code } = await aSessionOfThree();
  await panel.database.query(`alter table bell add constraint broken check (job <> 'send-letter')`);

  await expect(panel.invite(code)).rejects.toThrow(/broken/);

  expect(await states(code)).toEqual(['chair: suggested', 'speaker+moderator: suggested', 'speaker: suggested']);
  expect(await panel.letters()).toEqual([]);
});

it('asks whoever declined only when named, and takes the old answer away', async () => {
  const { code, chair } = await aSessionOfThree();
  await panel.invite(code);
  await panel.answer(code, chair, { act: 'decline', reason: 'I travel that day' });
  expect(await panel.invite(code, {}, later(5))).toMatchObject({ invited: [] });

  expect(await panel.invite(code, { persons: [chair], answerBy: later(60) }, later(10))).toMatchObject({
    invited: [chair],
  });

  const [part] = await readPanel(panel.database, panel.edition.id, code);
  expect(part).toMatchObject({
    state: 'invited',
    answeredAt: null,
    declineReason: '',
    answerBy: later(60),
    letters: 2,
  });
});

it('sends the letter again after an hour, never to somebody who has answered', async () => {
  const { code, chair, speaker, managed } = await aSessionOfThree();
  const again = (person: string, minutes: number) =>
    inTransaction(panel.database, (tx) => inviteAgain(tx, panel.edition, code, person, by, later(minutes))).then(
      () => 'sent',
      codeOf,
    );
  await panel.invite(code);

  expect(await again(speaker, 59)).toBe('speakers.just-written');
  expect((await Promise.all([again(speaker, 61), again(speaker, 61)])).sort()).toEqual([
    'sent',
    'speakers.just-written',
  ]);
  await panel.answer(code, chair, { act: 'accept' }, later(70));
  expect(await again(chair, 200)).toBe('speakers.nothing-to-ask');
  expect(await again(managed, 200)).toBe('speakers.nothing-to-ask');
  expect((await panel.letters()).map(({ kind, to }: { kind: string; to: string }) => `${kind} ${to}`)).toEqual([
    'speakers.invitation chair@people.example',
    'speakers.invitation speaker@people.example',
    'speakers.invitation speaker@people.example',
    'speakers.answer-noted chair@people.example',
  ]);
});

it('refuses people who are not on the panel, sessions of nobody, and dates that cannot be', async () => {
  const { code, chair } = await aSessionOfThree();
  const stranger = await panel.person({});
  const refused = (wish: object, of = code, at = now) => panel.invite(of, wish, at).then(() => 'invited', codeOf);

  expect(await refused({ persons: [chair, stranger.id] })).toBe('speakers.not-on-panel');
  expect(await refused({}, 'ZZZZZZ')).toBe('speakers.session-unknown');
  expect(await refused({ answerBy: later(-1) })).toBe('speakers.answer-date-unusable');
  expect(await refused({ answerBy: new Date('2027-07-06T08:01:00Z') })).toBe('speakers.answer-date-unusable');
  expect(await refused({}, code, new Date('2027-07-06T09:00:00Z'))).toBe('speakers.session-over');
  await inTransaction(panel.database, (tx) =>
    cancelSession(tx, { editionId: panel.edition.id, code }, 'Flood', by, now),
  );
  expect(await refused({})).toBe('speakers.session-cancelled');
  expect(await panel.letters()).toEqual([]);
});
