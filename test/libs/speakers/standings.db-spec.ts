import { type ConflictKind, readConflicts } from '@app/programme';
import { REGISTRATION_STATUSES, type RegistrationStatus } from '@app/registration';
import { readPanelStandings } from '@app/speakers';
import { anEdition } from '../../factories/edition.js';
import { approvedRegistrations } from '../../factories/sign-up.js';
import { aPanel } from './a-panel.js';

/** What a conflict says of a panellist whose registration stands so; undefined: nothing. */
const SAID: Record<RegistrationStatus, ConflictKind | undefined> = {
  submitted: 'panel-unaccredited',
  'under-review': 'panel-unaccredited',
  'information-requested': 'panel-unaccredited',
  waiting: 'panel-unaccredited',
  offered: 'panel-unaccredited',
  approved: undefined,
  attended: undefined,
  rejected: 'panel-unregistered',
  withdrawn: 'panel-unregistered',
  expired: 'panel-unregistered',
  replaced: 'panel-unregistered',
};

let panel: Awaited<ReturnType<typeof aPanel>>;
beforeAll(async () => {
  panel = await aPanel();
});
afterAll(() => panel.close());
beforeEach(async () => {
  await panel.database.query(`delete from registration`);
  await panel.database.query(`update session set removed_at = now()`);
});

/** A registration of this edition, or another, that belongs to a person by id or by address only. */
async function registered(
  person: { id: string; email: string },
  status: RegistrationStatus,
  { by = 'id', mode = 'on-site', edition = panel.edition, at = '2027-05-01T00:00:00Z' } = {},
): Promise<void> {
  await panel.database.query(
    `update registration set number = 'o-' || id, email = id || '@x.example', email_key = id || '@x.example'`,
  );
  const [id] = await approvedRegistrations(panel.database, edition, 1, mode as 'on-site');
  const holder = by === 'id' ? `person_id = $2` : `person_id = null, email = $2, email_key = $2`;
  await panel.database.query(`update registration set status = $3, submitted_at = $4, ${holder} where id = $1`, [
    id,
    by === 'id' ? person.id : person.email,
    status,
    at,
  ]);
}

let made = 0;
async function panellist(wish: { mode?: 'remote' | 'on-site-and-remote' } = {}) {
  const email = `panellist${++made}@people.example`;
  const { id } = await panel.person({ email, givenName: 'Ana', familyName: `Quist ${made}` });
  const place = wish.mode === 'remote' ? { mode: wish.mode, room: null } : {};
  const { code } = await panel.session({ title: 'A panel', ...place, panel: [{ personId: id, role: 'speaker' }] });
  return { id, email, code };
}

async function said({ id, code }: { id: string; code: string }): Promise<ConflictKind[]> {
  const found = await readConflicts(panel.database, panel.edition.id, readPanelStandings);
  return found
    .filter(({ kind, sessions, people }) => {
      const isAbout = sessions.some((one) => one.code === code) && people?.some((one) => one.id === id);
      return isAbout && (kind === 'panel-unaccredited' || kind === 'panel-unregistered');
    })
    .map(({ kind }) => kind);
}

describe('a panellist whose registration stands at', () => {
  it.each(REGISTRATION_STATUSES)('%s is said to be what that means, found by person or by address', async (status) => {
    const expected = SAID[status] ? [SAID[status]] : [];
    for (const by of ['id', 'address']) {
      const person = await panellist();
      await registered(person, status, { by });
      expect([by, await said(person)]).toEqual([by, expected]);
    }
  });
});

describe('the registration that counts', () => {
  it('is none, when there is none or only one of another edition', async () => {
    const person = await panellist();
    expect(await said(person)).toEqual(['panel-unregistered']);
    await registered(person, 'approved', { edition: await anEdition(panel.database) });
    expect(await said(person)).toEqual(['panel-unregistered']);
  });

  it('is the living one, else the newest', async () => {
    const living = await panellist();
    await registered(living, 'approved', { at: '2027-04-01T00:00:00Z' });
    await registered(living, 'withdrawn', { at: '2027-05-01T00:00:00Z', by: 'address' });
    expect(await said(living)).toEqual([]);

    const again = await panellist();
    await registered(again, 'rejected', { at: '2027-04-01T00:00:00Z' });
    await registered(again, 'under-review', { at: '2027-05-01T00:00:00Z', by: 'address' });
    expect(await said(again)).toEqual(['panel-unaccredited']);
  });

  it('needs no approval of whoever takes part remotely, and is needed all the same', async () => {
    const remote = await panellist({ mode: 'remote' });
    await registered(remote, 'under-review');
    expect(await said(remote)).toEqual([]);
    const byWay = await panellist();
    await registered(byWay, 'under-review', { mode: 'remote' });
    expect(await said(byWay)).toEqual([]);
    const nobody = await panellist({ mode: 'remote' });
    expect(await said(nobody)).toEqual(['panel-unregistered']);
  });
});
