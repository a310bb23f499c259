import type { Transaction } from '@app/database';
import { addBreak, blockRoom, daysAfter, instantIn, setWalkingTimes, type Edition } from '@app/edition';
import type { Person } from '@app/people';
import { keepApart, setPersonConstraint } from '@app/programme';
import type { WrittenSession } from './draft-conflicts.js';
import { LOADER } from './write-programme.js';

const LUNCH = { en: 'Lunch', fr: 'Déjeuner', es: 'Almuerzo', ru: 'Обед', zh: '午餐', ar: 'الغداء' };
const RECEPTION = {
  en: 'Reception of the host country',
  fr: 'Réception du pays hôte',
  es: 'Recepción del país anfitrión',
  ru: 'Приём принимающей страны',
  zh: '东道国招待会',
  ar: 'حفل استقبال البلد المضيف',
};

/** Minutes between the halls, breaks of the week, two rooms that others have, people's hours, sessions for the same public. */
export async function writeWhatBinds(
  tx: Transaction,
  edition: Edition,
  written: WrittenSession[],
  people: Person[],
  now: Date,
): Promise<void> {
  const walks = [
    { from: 'Hall 1', to: 'Hall 2', minutes: 5 },
    { from: 'Hall 1', to: 'Tower', minutes: 9 },
    { from: 'Hall 2', to: 'Tower', minutes: 7 },
  ];
  await setWalkingTimes(tx, edition.id, 0, { withinBuilding: 2, betweenBuildings: 10, walks }, LOADER, now);
  await writeBlockers(tx, edition, now);
  await writePeoplesHours(tx, edition, people, now);
  const ofOneLine = written.filter(({ entry, filed }) => entry && filed.actionLines.includes('C4')).slice(0, 3);
  const list = { name: 'The same delegations take part', sessions: ofOneLine.map(({ session }) => session.code) };
  await keepApart(tx, edition.id, list, LOADER, now);
}

/** The public ones stand in the agenda with the release after them. */
export async function writeBreaks(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  for (let day = edition.startsOn; day <= edition.endsOn; day = daysAfter(day, 1)) {
    const span = spanOf(edition, day, '12:15', '13:00');
    await addBreak(tx, edition.id, { names: LUNCH, ...span, isPublic: true }, LOADER, now);
  }
  const evening = spanOf(edition, daysAfter(edition.startsOn, 2), '18:30', '20:00');
  await addBreak(tx, edition.id, { names: RECEPTION, ...evening, isPublic: false }, LOADER, now);
}

async function writeBlockers(tx: Transaction, edition: Edition, now: Date): Promise<void> {
  const tuesday = daysAfter(edition.startsOn, 1);
  const rehearsal = { room: 'D', ...spanOf(edition, tuesday, '18:00', '20:00'), reason: 'Rehearsal of the ceremony' };
  const council = {
    room: 'G3',
    ...spanOf(edition, tuesday, '08:00', '13:00'),
    reason: 'Meeting of another department',
  };
  await blockRoom(tx, edition.id, rehearsal, LOADER, now);
  await blockRoom(tx, edition.id, council, LOADER, now);
}

/** The demonstration's speaker comes on three days and follows from home; its organizer has afternoons only on the first day. */
async function writePeoplesHours(tx: Transaction, edition: Edition, people: Person[], now: Date): Promise<void> {
  const [organizer, speaker] = people;
  const days = [1, 2, 3].map((at) => ({
    kind: 'available' as const,
    ...spanOf(edition, daysAfter(edition.startsOn, at), '08:00', '19:00'),
  }));
  const monday = { kind: 'available' as const, ...spanOf(edition, edition.startsOn, '13:00', '19:00') };
  const whole = { timeZone: speaker.country === 'KE' ? 'Africa/Nairobi' : null, windows: days };
  await setPersonConstraint(tx, { editionId: edition.id, personId: speaker.id }, 0, whole, LOADER, now);
  const half = { timeZone: null, windows: [monday, ...days] };
  await setPersonConstraint(tx, { editionId: edition.id, personId: organizer.id }, 0, half, LOADER, now);
}

function spanOf({ timeZone }: Edition, day: string, from: string, to: string) {
  return { startsAt: instantIn(timeZone, day, from), endsAt: instantIn(timeZone, day, to) };
}
