import { parseAddress } from '@app/mail';
import { SESSION_MODES } from '@app/programme';
import type { Asks } from '../calls/call.js';
import type { SubmissionDraft } from './submission-draft.js';

/** What is wrong with a part of a submission; its sentence is `consultation:refusals.<reason>`. */
export interface SubmissionProblem {
  field: string;
  reason: string;
  values?: Record<string, string | number>;
}

/** The lists of the edition that a submission chooses from. */
export interface SubmissionLists {
  countries: ReadonlySet<string>;
  stakeholderTypes: ReadonlySet<string>;
  /** Without those that only group others. */
  actionLines: ReadonlySet<string>;
  sdgs: ReadonlySet<number>;
  languages: ReadonlySet<string>;
}

export const LONGEST = { name: 100, organization: 200, title: 300, summary: 5_000, speaker: 300 } as const;
export const MOST = { speakers: 20, coOrganizers: 10, actionLines: 6 } as const;
/** Minutes that one may wish for. */
export const SHORTEST_MINUTES = 15;
export const LONGEST_MINUTES = 240;

type Draft = Omit<SubmissionDraft, 'answers'>;

/** Everything that is wrong with a submission beyond its form's questions, in the order of the page. Texts must be tidy. */
export function problemsOf(draft: Draft, asks: Asks, lists: SubmissionLists): SubmissionProblem[] {
  return [
    ...problem(!parseAddress(draft.email), 'email', 'address-unusable'),
    ...problem(!draft.givenName && !draft.familyName, 'givenName', 'name-missing'),
    ...tooLong(draft.givenName, 'givenName', LONGEST.name),
    ...tooLong(draft.familyName, 'familyName', LONGEST.name),
    ...problem(!draft.organization, 'organization', 'organization-missing'),
    ...tooLong(draft.organization, 'organization', LONGEST.organization),
    ...problem(!lists.countries.has(draft.country), 'country', 'country-unknown'),
    ...problem(!lists.stakeholderTypes.has(draft.stakeholderType), 'stakeholderType', 'stakeholder-type-unknown'),
    ...problem(!draft.title, 'title', 'title-missing'),
    ...tooLong(draft.title, 'title', LONGEST.title),
    ...problem(!draft.summary, 'summary', 'summary-missing'),
    ...tooLong(draft.summary, 'summary', LONGEST.summary),
    ...problem(asks.needsActionLines && draft.actionLines.length === 0, 'actionLines', 'action-line-missing'),
    ...problem(!known(draft.actionLines, lists.actionLines), 'actionLines', 'unknown-term'),
    ...tooMany(draft.actionLines, 'actionLines', MOST.actionLines),
    ...problem(!known(draft.sdgs, lists.sdgs), 'sdgs', 'unknown-term'),
    ...(asks.session ? sessionProblems(draft, lists) : []),
    ...(asks.speakers ? speakerProblems(draft) : []),
    ...(asks.coOrganizers ? coOrganizerProblems(draft) : []),
  ];
}

function sessionProblems({ languages, mode, minutes }: Draft, lists: SubmissionLists): SubmissionProblem[] {
  const isMinutes = minutes !== null && Number.isInteger(minutes);
  const fits = isMinutes && minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES;
  const bounds = { atLeast: SHORTEST_MINUTES, atMost: LONGEST_MINUTES };
  return [
    ...problem(languages.length === 0, 'languages', 'language-missing'),
    ...problem(!known(languages, lists.languages), 'languages', 'unknown-term'),
    ...problem(mode === null || !SESSION_MODES.includes(mode), 'mode', 'mode-missing'),
    ...problem(!fits, 'minutes', 'minutes-unusable', bounds),
  ];
}

function speakerProblems({ speakers }: Draft): SubmissionProblem[] {
  return [
    ...tooMany(speakers, 'speakers', MOST.speakers),
    ...speakers.flatMap((speaker) => tooLong(speaker, 'speakers', LONGEST.speaker)).slice(0, 1),
  ];
}

function coOrganizerProblems({ coOrganizers, email }: Draft): SubmissionProblem[] {
  const own = parseAddress(email)?.key;
  const keys = coOrganizers.map((one) => parseAddress(one.email)?.key);
  return [
    ...tooMany(coOrganizers, 'coOrganizers', MOST.coOrganizers),
    ...coOrganizers.flatMap(({ name }, at) => {
      const field = `co-${at}`;
      const isDouble = keys[at] === own || keys.indexOf(keys[at]) < at;
      return [
        ...problem(!name || name.length > LONGEST.name, `${field}-name`, 'co-organizer-name'),
        ...problem(!keys[at], `${field}-email`, 'address-unusable'),
        ...problem(Boolean(keys[at]) && isDouble, `${field}-email`, 'co-organizer-twice'),
      ];
    }),
  ];
}

function problem(
  isWrong: boolean,
  field: string,
  reason: string,
  values?: SubmissionProblem['values'],
): SubmissionProblem[] {
  return isWrong ? [{ field, reason, values }] : [];
}

function tooLong(text: string, field: string, most: number): SubmissionProblem[] {
  return problem(text.length > most, field, 'text-too-long', { most });
}

function tooMany(list: readonly unknown[], field: string, most: number): SubmissionProblem[] {
  return problem(list.length > most, field, 'too-many', { most });
}

function known<Term>(chosen: readonly Term[], terms: ReadonlySet<Term>): boolean {
  return chosen.every((term) => terms.has(term));
}
