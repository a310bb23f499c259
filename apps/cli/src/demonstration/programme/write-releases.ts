import type { Transaction } from '@app/database';
import type { Edition } from '@app/edition';
import { editSession, placeSession, releaseProgramme, type ReleaseNotes, type Session } from '@app/programme';
import { daysBefore } from '../demonstration-clock.js';
import { LOADER, placementOf, type PlannedSession } from './write-programme.js';

const FIRST_DRAFT: ReleaseNotes = {
  en: 'Rooms and times may still change.',
  fr: 'Les salles et les heures peuvent encore changer.',
};
const SECOND_DRAFT: ReleaseNotes = { en: 'One session has another room, another its final title.' };
const FIRST_RELEASE: ReleaseNotes = {
  en: 'From now on, whoever follows the calendar is told of every change.',
  fr: 'Désormais, quiconque suit le calendrier est informé de chaque changement.',
  es: 'A partir de ahora, quien siga el calendario recibirá cada cambio.',
  ru: 'С этого дня все, кто следит за календарём, узнают о каждом изменении.',
  zh: '从现在起，订阅日历者会收到每一次变更。',
  ar: 'من الآن فصاعداً يُبلَّغ كل من يتابع التقويم بكل تغيير.',
};

/** Two drafts and a release, each some days after the other: one session moves, one gets its title, one comes late. `sessions` stay the newest. */
export async function writeReleases(
  tx: Transaction,
  edition: Edition,
  planned: PlannedSession[],
  sessions: Session[],
  present: Date,
): Promise<void> {
  const [moving, renamed, late] = planned.flatMap(({ entry }, at) => (entry?.room ? [at] : [])).slice(-3);
  const { title } = sessions[renamed];
  const place = async (at: number, to: Parameters<typeof placeSession>[3], now: Date) => {
    sessions[at] = await placeSession(tx, sessions[at], sessions[at].version, to, LOADER, now);
  };
  const call = async (text: string, now: Date) => {
    const { version } = sessions[renamed];
    sessions[renamed] = await editSession(tx, sessions[renamed], version, { title: text }, LOADER, now);
  };
  const home = (at: number) => placementOf(planned[at].entry!, edition);

  const [first, second, third] = [18, 14, 10].map((days) => daysBefore(present, days));
  await place(moving, { ...home(moving), room: 'T' }, first);
  await call(`${title} (working title)`, first);
  await place(late, null, first);
  await release(tx, edition, 'First draft', FIRST_DRAFT, first);
  await place(moving, home(moving), second);
  await call(title, second);
  await release(tx, edition, 'Second draft', SECOND_DRAFT, second);
  await place(late, home(late), third);
  await release(tx, edition, 'First release', FIRST_RELEASE, third);
}

async function release(tx: Transaction, { id }: Edition, name: string, notes: ReleaseNotes, now: Date): Promise<void> {
  await releaseProgramme(tx, id, { name, notes, acceptConflicts: true }, LOADER, now);
}
