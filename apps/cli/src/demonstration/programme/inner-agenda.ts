import type { Transaction } from '@app/database';
import { editSession, minutesOf, readDraftSession, type AgendaItem, type Session } from '@app/programme';
import { LOADER } from './write-programme.js';

/** A welcome, a part for each of the panel, and questions: what organizers write of a session of half an hour or more. */
export async function writeInnerAgenda(tx: Transaction, session: Session, now: Date): Promise<Session> {
  const draft = (await readDraftSession(tx, session.editionId, session.code))!;
  const length = minutesOf(draft) ?? 0;
  const speakers = draft.panel.slice(0, 6);
  if (length < 30 || speakers.length < 2) return session;
  const [welcome, questions] = [5, 10];
  const each = Math.floor((length - welcome - questions) / speakers.length);
  const agenda: AgendaItem[] = [
    { startsAfter: 0, minutes: welcome, title: 'Welcome', seatId: null },
    ...speakers.map(({ seatId }, at) => ({
      startsAfter: welcome + at * each,
      minutes: each,
      title: `Intervention ${at + 1}`,
      seatId,
    })),
    {
      startsAfter: length - questions,
      minutes: questions,
      title: 'Questions from the room and from remote',
      seatId: null,
    },
  ];
  return editSession(tx, session, session.version, { agenda }, LOADER, now);
}
