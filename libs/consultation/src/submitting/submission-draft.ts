import type { Language } from '@app/i18n';
import type { SessionMode } from '@app/programme';
import type { Answers } from '@app/forms';

/** Somebody who carries a submission with its submitter. */
export interface CoOrganizerDraft {
  name: string;
  email: string;
}

/** What a call's form asks, as a page or the API sends it. */
export interface SubmissionDraft {
  email: string;
  /** At most 100 characters each; somebody with one name leaves the other empty. */
  givenName: string;
  familyName: string;
  organization: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  stakeholderType: string;
  language: Language;
  title: string;
  textLanguage: Language;
  summary: string;
  actionLines: string[];
  sdgs: number[];
  /** BCP 47 tags of what will be spoken; of a session only. */
  languages: string[];
  mode: SessionMode | null;
  minutes: number | null;
  /** One each: name, function, organization in free words. */
  speakers: string[];
  coOrganizers: CoOrganizerDraft[];
  isPublic: boolean;
  /** By field code of the call's form. */
  answers: Record<string, unknown>;
}

/** The same as it is kept. */
export interface CheckedSubmission extends SubmissionDraft {
  emailKey: string;
  formVersion: number | null;
  answers: Answers;
  searchText: string;
}
