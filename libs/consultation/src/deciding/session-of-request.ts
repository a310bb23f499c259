import type { Transaction } from '@app/database';
import { inLanguage, type Reader, readCountries, readVocabulary } from '@app/edition';
import { answerLines, fieldsToRead } from '@app/forms';
import type { Actor } from '@app/identity';
import { addSession, addSessionOrganizers } from '@app/programme';
import { readCallForm } from '../calls/call-form.js';
import type { Submission } from '../submission.js';

/**
 * The draft session that an accepted request becomes, with all that was written carried over; length, suggested speakers and the
 * answers to the call's own questions stand in its note, since time and panel are the editors'. Its source key is the request, so the
 * programme refuses a second one.
 */
export async function sessionOfRequest(tx: Transaction, submission: Submission, by: Actor, now: Date): Promise<string> {
  const { editionId, code, minutes, speakers } = submission;
  const draft = {
    title: submission.title,
    titleLanguage: submission.textLanguage,
    description: submission.summary,
    organizers: await organizationsOf(tx, submission),
    mode: submission.mode ?? ('on-site-and-remote' as const),
    languages: submission.languages,
    actionLines: submission.actionLines,
    sdgs: submission.sdgs,
    typeCode: await workshopType(tx, editionId),
    sourceKey: `consultation:${code}`,
    sourceNote: { submission: code, minutes, speakers, words: await answersInWords(tx, submission) },
  };
  const session = await addSession(tx, editionId, draft, by, now);
  await addSessionOrganizers(tx, editionId, session.id, await organizersOf(tx, submission), by, now);
  return session.id;
}

/** Each answer under its question, both in the language that the request was written in. */
async function answersInWords(reader: Reader, submission: Submission): Promise<Record<string, string[]>> {
  const { callId, formVersion, answers, textLanguage } = submission;
  const { definition } = await readCallForm(reader, callId, formVersion);
  const countries = await readCountries(reader);
  const answered = fieldsToRead(definition, 'registration').filter(({ code }) => answers[code] !== undefined);
  return Object.fromEntries(
    answered.map((field) => [
      inLanguage(field.label, textLanguage),
      answerLines(field, answers[field.code], textLanguage, countries),
    ]),
  );
}

const WORKSHOP = 'thematic-workshop';

/** The session type of workshops, where the edition's vocabulary has it. */
async function workshopType(reader: Reader, editionId: string): Promise<string | null> {
  const types = await readVocabulary(reader, editionId, 'session-type');
  return types.some(({ code }) => code === WORKSHOP) ? WORKSHOP : null;
}

/** The persons of its submitter and of those who said yes. */
export async function organizersOf(reader: Reader, submission: Submission): Promise<string[]> {
  const rows = await reader.query<Array<{ id: string }>>(
    `select person_id as id from submission where id = $1 and person_id is not null
     union select person_id from co_organizer where submission_id = $1 and state = 'confirmed' and person_id is not null order by 1`,
    [submission.id],
  );
  return rows.map(({ id }) => id);
}

/** Organizations as the programme names them: the submitter's first. */
async function organizationsOf(reader: Reader, { id, organization }: Submission): Promise<string[]> {
  const rows = await reader.query<Array<{ organization: string }>>(
    `select p.organization from co_organizer o join person p on p.id = o.person_id
     where o.submission_id = $1 and o.state = 'confirmed' and p.organization <> '' order by o.place`,
    [id],
  );
  return [...new Set([organization, ...rows.map((row) => row.organization)])];
}
