import { type Holding, nameOfStaff } from '@app/database';

/** What forms, questions, corrections and drafts hold of people. */
export const ASKING_HOLDINGS: readonly Holding[] = [
  {
    table: 'information_request',
    personal: ['question', 'answer'],
    others: ['section'],
    whose: 'information_request.registration_id = any(its.registration_ids)',
    given: {
      part: 'questions-to-you',
      columns: 'asked_at, question, section, wants_documents, answer_by, answered_at, answer',
    },
    erased: { set: `question = '-', answer = null` },
  },
  nameOfStaff('information_request', 'asked_by'),
  {
    table: 'registration_correction',
    personal: ['changes'],
    others: ['by_kind', 'fields'],
    whose: `registration_correction.registration_id = any(its.registration_ids)`,
    given: { part: 'your-corrections', columns: 'at, by_kind, fields, changes, went_back' },
    erased: { set: `changes = '[]', by_name = case by_kind when 'link' then '' else by_name end` },
  },
  nameOfStaff('registration_correction', 'by_name'),
  {
    table: 'registration_draft',
    personal: ['email', 'email_key', 'typed', 'page_key', 'token_hash'],
    others: ['language'],
    whose: 'registration_draft.email_key = any(its.email_keys)',
    given: { part: 'drafts', columns: 'email, registration_draft.language, typed, saved_at, expires_at' },
    erased: 'delete',
  },
  { table: 'registration_form', personal: [], others: ['category', 'definition'], whose: 'false', erased: 'stays' },
  nameOfStaff('registration_form', 'made_by'),
];
