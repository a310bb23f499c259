import { differencesBetween, type KnownSession } from './difference.js';
import { SAID_SINCE, type SessionSnapshot, type SnapshotSeat } from './snapshot.js';

const H = { code: 'H', name: 'Room H', building: '', floor: '' };
const K = { ...H, code: 'K', name: 'Room K' };

const seat = (personId: string, role = 'speaker'): SnapshotSeat => ({
  personId,
  role,
  courtesyTitle: '',
  givenName: 'Ana',
  familyName: personId,
  nameInOwnScript: null,
  ownScriptLanguage: null,
  positionTitle: '',
  organization: '',
});

function known(code: string, changes: Partial<SessionSnapshot> = {}, cancelledSince?: boolean): KnownSession {
  const snapshot: SessionSnapshot = {
    guid: code,
    title: `Session ${code}`,
    titleLanguage: 'en',
    description: '',
    typeCode: 'workshop',
    organizers: [],
    mode: 'on-site',
    languages: ['en'],
    interpretation: [],
    captioning: false,
    actionLines: [],
    sdgs: [],
    room: H,
    startsAt: '2027-07-05T08:00:00.000Z',
    endsAt: '2027-07-05T09:00:00.000Z',
    cancelled: false,
    panel: [],
    ...SAID_SINCE,
    ...changes,
  };
  return { code, snapshot, cancelledSince };
}

const kinds = (before: KnownSession, after: KnownSession) =>
  differencesBetween([before], [after]).map((difference) => difference.kinds);

describe('differences between two releases', () => {
  it('are none when nothing differs, whatever the order of keys', () => {
    const { title, ...others } = known('A', { panel: [seat('p')] }).snapshot;
    const shuffled = { code: 'A', snapshot: { ...others, title } };

    expect(differencesBetween([known('A', { panel: [seat('p')] })], [shuffled])).toEqual([]);
  });

  it('are none beside a release from before the programme knew of access, recording, agenda and translations', () => {
    const { access, recording, seatLimit, agenda, translations, ...earlier } = known('A').snapshot;
    const before = { code: 'A', snapshot: earlier as SessionSnapshot };
    const recorded = known('A', { recording: 'recorded', translations: { fr: { title: 'Séance' } } });

    expect([access, recording, seatLimit, agenda, translations]).toEqual(['open', 'unsaid', null, [], {}]);
    expect(differencesBetween([before], [known('A')])).toEqual([]);
    expect(differencesBetween([before], [recorded])[0].fields).toEqual(['recording', 'translations']);
  });

  it('name what is new in the order of the new programme, and what is gone at the end', () => {
    const found = differencesBetween([known('GONE'), known('STAYS')], [known('STAYS'), known('NEW')]);

    expect(found).toEqual([
      {
        code: 'NEW',
        title: 'Session NEW',
        titleLanguage: 'en',
        kinds: ['added'],
        is: { room: 'Room H', startsAt: '2027-07-05T08:00:00.000Z', endsAt: '2027-07-05T09:00:00.000Z' },
        fields: [],
      },
      {
        code: 'GONE',
        title: 'Session GONE',
        titleLanguage: 'en',
        kinds: ['removed'],
        was: { room: 'Room H', startsAt: '2027-07-05T08:00:00.000Z', endsAt: '2027-07-05T09:00:00.000Z' },
        fields: [],
      },
    ]);
  });

  it('tell time, room and title apart, each with what was', () => {
    const later = { startsAt: '2027-07-05T08:34:00.000Z' };
    const [found] = differencesBetween([known('A')], [known('A', { ...later, room: K, title: 'Other' })]);

    expect(found).toMatchObject({
      kinds: ['moved', 'room', 'renamed'],
      was: { room: 'Room H', startsAt: '2027-07-05T08:00:00.000Z' },
      is: { room: 'Room K', startsAt: '2027-07-05T08:34:00.000Z' },
      wasTitle: 'Session A',
      title: 'Other',
    });
    expect(kinds(known('A'), known('A', later))).toEqual([['moved']]);
    expect(kinds(known('A'), known('A', { room: null }))).toEqual([['room']]);
    expect(kinds(known('A'), known('A', { room: { ...H, name: 'Hall H' } }))).toEqual([]);
  });

  it('know a panel by its persons: who came, who left; another role is neither', () => {
    const before = known('A', { panel: [seat('stays'), seat('goes'), seat('goes', 'chair')] });
    const after = known('A', { panel: [seat('stays', 'moderator'), seat('comes')] });

    expect(differencesBetween([before], [after])[0]).toMatchObject({
      kinds: ['panel'],
      panel: { joined: ['comes'], left: ['goes'] },
    });
    expect(
      differencesBetween([known('A', { panel: [seat('p')] })], [known('A', { panel: [seat('p', 'chair')] })])[0].panel,
    ).toEqual({ joined: [], left: [] });
  });

  it('hold nobody’s name', () => {
    const found = differencesBetween([known('A')], [known('A', { panel: [seat('somebody')] })]);

    expect(JSON.stringify(found)).not.toContain('Ana');
  });

  it('tell a cancellation and its end, also of one that pages showed since', () => {
    expect(kinds(known('A'), known('A', { cancelled: true }))).toEqual([['cancelled']]);
    expect(kinds(known('A', {}, true), known('A', { cancelled: true }))).toEqual([['cancelled']]);
    expect(kinds(known('A', { cancelled: true }), known('A'))).toEqual([['restored']]);
    expect(kinds(known('A', {}, true), known('A'))).toEqual([['restored']]);
    expect(kinds(known('A', { cancelled: true }), known('A', { cancelled: true }))).toEqual([]);
  });

  it('name every other fact that the public sees', () => {
    const after = known('A', { sdgs: [4], languages: ['fr'], organizers: ['A union'] });

    expect(differencesBetween([known('A')], [after])[0]).toMatchObject({
      kinds: ['changed'],
      fields: ['organizers', 'languages', 'sdgs'],
    });
  });
});
