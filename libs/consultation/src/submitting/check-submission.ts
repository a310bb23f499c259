import { type Reader, readCountries, readVocabulary } from '@app/edition';
import { AnswersUnusable, checkAnswers } from '@app/forms';
import { parseAddress } from '@app/mail';
import { tidy } from '@app/people';
import { searchable } from '@app/registration';
import { ASKS, type Call } from '../calls/call.js';
import { readCallForm } from '../calls/call-form.js';
import { SubmissionUnusable } from '../consultation.errors.js';
import type { CheckedSubmission, SubmissionDraft } from './submission-draft.js';
import { problemsOf, type SubmissionLists } from './submission.rules.js';

/** The lists that an edition's submissions choose from. */
export async function submissionLists(reader: Reader, editionId: string): Promise<SubmissionLists> {
  const countries = await readCountries(reader);
  const terms = async (name: 'stakeholder-type' | 'action-line' | 'sdg' | 'language') =>
    readVocabulary(reader, editionId, name);
  const codes = (list: Array<{ code: string }>) => new Set(list.map(({ code }) => code));
  const actionLines = (await terms('action-line')).filter(({ details }) => !details.isHeading);
  return {
    countries: new Set(countries.map(({ alpha2 }) => alpha2)),
    stakeholderTypes: codes(await terms('stakeholder-type')),
    actionLines: codes(actionLines),
    sdgs: new Set((await terms('sdg')).map(({ code }) => Number(code))),
    languages: codes(await terms('language')),
  };
}

/** Texts without blanks at their ends, lists without repetitions; what this kind of call does not ask falls away. */
export function tidySubmission(draft: SubmissionDraft, { kind }: Pick<Call, 'kind'>): SubmissionDraft {
  const asks = ASKS[kind];
  const lines = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  return {
    ...draft,
    email: draft.email.trim(),
    givenName: tidy(draft.givenName),
    familyName: tidy(draft.familyName),
    organization: tidy(draft.organization),
    title: tidy(draft.title),
    summary: lines(draft.summary),
    actionLines: [...new Set(draft.actionLines)],
    sdgs: [...new Set(draft.sdgs)].sort((a, b) => a - b),
    languages: asks.session ? [...new Set(draft.languages)] : [],
    mode: asks.session ? draft.mode : null,
    minutes: asks.session ? draft.minutes : null,
    speakers: asks.speakers ? draft.speakers.map(tidy).filter(Boolean) : [],
    coOrganizers: asks.coOrganizers
      ? draft.coOrganizers
          .map(({ name, email }) => ({ name: tidy(name), email: email.trim() }))
          .filter(({ name, email }) => name || email)
      : [],
  };
}

/** A submission as it is kept. Refuses `consultation.…` naming each field, then `forms.answer.…` naming the questions. */
export async function checkSubmission(reader: Reader, call: Call, draft: SubmissionDraft): Promise<CheckedSubmission> {
  const tidied = tidySubmission(draft, call);
  const problems = problemsOf(tidied, ASKS[call.kind], await submissionLists(reader, call.editionId));
  if (problems.length > 0) throw new SubmissionUnusable(problems);
  const { definition, version } = await readCallForm(reader, call.id);
  const { answers, problems: unanswered } = checkAnswers(definition, draft.answers, tidied, 'registration');
  if (unanswered.length > 0) throw new AnswersUnusable(unanswered);
  const { address, key } = parseAddress(tidied.email)!;
  return {
    ...tidied,
    email: address,
    emailKey: key,
    answers,
    formVersion: version || null,
    searchText: searchable([tidied.title, tidied.summary, tidied.organization].join(' ')),
  };
}
