/**
 * Everything that an import says about one record, or about what came with it. Its sentence stands in the catalogue under
 * `imports.remarks`; a report keeps the code and the values, so that each reader reads it in their own language.
 */
export const REMARK_CODES = [
  'took',
  'took-persons',
  'id-read-as',
  'title-cleaned',
  'title-latin-c',
  'action-line-latin-c',
  'list-from-text',
  'list-strange',
  'list-blank',
  'list-repeated',
  'date-read-as',
  'time-read-as',
  'offset-read-as',
  'start-not-of-date',
  'night-of-day',
  'seconds-left-out',
  'description-from-html',
  'subtitle-before-description',
  'description-cut',
  'type-unknown',
  'action-line-unknown',
  'action-line-heading',
  'sdg-unknown',
  'organizers-too-many',
  'ends-before-start',
  'date-unreadable',
  'time-unreadable',
  'offset-unreadable',
  'offset-not-of-zone',
  'participation-unknown',
  'interpretation-unknown',
  'captioning-unknown',
  'track-unknown',
  'track-heading',
  'language-unknown',
  'no-time',
  'start-unusable',
  'instant-unusable',
  'day-unusable',
  'duration-missing',
  'duration-unusable',
  'duration-nothing',
  'duration-too-long',
  'no-room',
  'room-unknown',
  'room-closed',
  'outside-days',
  'persons-left',
  'persons-unusable',
  'fields-left',
  'sources-left',
  'links-left',
  'not-a-record',
  'no-id',
  'no-guid',
  'no-title',
  'title-too-long',
  'same-id',
  'same-guid',
  'cancelled',
  'refused',
  'added-room',
  'added-type',
  'added-track',
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];

/** Fields of a record as remarks name them; their words stand under `imports.fields`. */
export type RemarkField =
  | 'title'
  | 'type'
  | 'participation'
  | 'organizers'
  | 'interpretation'
  | 'captioning'
  | 'action-lines'
  | 'sdgs'
  | 'languages'
  | 'track'
  | 'recording'
  | 'sources'
  | 'start'
  | 'end';

/**
 * `values` fill the sentence: numbers, and texts of the file (never a person's name). `field` names a field, `startsOn` and `endsOn` are
 * days, `refusal` is the code of a refusal whose own values stand beside it.
 */
export interface Remark {
  code: RemarkCode;
  values: Record<string, string | number>;
}

export function remark(code: RemarkCode, values: Remark['values'] & { field?: RemarkField } = {}): Remark {
  return { code, values: values as Remark['values'] };
}
