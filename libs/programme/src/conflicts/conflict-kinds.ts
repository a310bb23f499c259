/** How much a conflict matters to an edition: `error` holds a release up, `off` is not even looked for. */
export const SEVERITIES = ['error', 'warning', 'note', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every kind of conflict with the severity that an edition starts with; the order is that of lists. */
export const STARTING_SEVERITIES = {
  /** Two sessions want one room. */
  'room-twice': 'error',
  /** Somebody is needed in two sessions at once, in whatever roles. */
  'person-twice': 'error',
  /** Somebody has less time between two sessions than the walk takes. */
  'walk-too-short': 'warning',
  /** Outside the hours in which somebody can take part. */
  'person-unavailable': 'error',
  /** A minister, or whoever told their days, is not at the venue then. */
  'person-absent': 'error',
  /** The room belongs to somebody else then. */
  'room-blocked': 'error',
  /** The room was closed after the session had been placed there. */
  'room-closed': 'error',
  /** The edition's days were changed under the session. */
  'outside-edition-days': 'error',
  /** Two sessions of one list run at the same time. */
  'kept-apart': 'error',
  'over-break': 'warning',
  /** More people are expected, or may sign up, than the room has seats. */
  'room-too-small': 'warning',
  /** Languages for which the room has no booth. */
  'no-booth': 'warning',
  'no-captioning': 'note',
  /** Between 23 and 7 on the clock of somebody who takes part remotely. */
  'remote-night': 'warning',
  'same-action-line': 'note',
  'same-audience': 'note',
  /** Somebody of the panel has not accepted. */
  'panel-unconfirmed': 'note',
  'panel-unregistered': 'note',
  /** Registered to come, and not approved. */
  'panel-unaccredited': 'note',
  /** Below the edition's rule of balance. */
  'panel-gender': 'note',
  'panel-regions': 'note',
  'panel-stakeholders': 'note',
} as const satisfies Record<string, Severity>;

export type ConflictKind = keyof typeof STARTING_SEVERITIES;
export const CONFLICT_KINDS = Object.keys(STARTING_SEVERITIES) as ConflictKind[];
export type Severities = Readonly<Record<ConflictKind, Severity>>;
