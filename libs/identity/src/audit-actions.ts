/**
 * Every act that the log knows, by its room. A room that does something new adds its line here, together with its sentence in the
 * console's catalogues (`audit.acts`), which a test compares: the log is read by people. What stands in the log already keeps its
 * code: an act is renamed by adding another one.
 */
const AUDIT_ACTS = {
  edition: ['created', 'changed', 'made-current', 'room-added', 'room-changed', 'demonstration-loaded'],
  identity: [
    'role-granted',
    'role-revoked',
    'sessions-ended',
    'mandate-given',
    'mandate-revoked',
    'address-change-asked',
    'address-changed',
    'address-change-stopped',
  ],
  people: ['changed', 'named-for-panel'],
  mail: ['letter-retried'],
  registration: [
    'submitted',
    'under-review',
    'information-requested',
    'waiting',
    'offered',
    'approved',
    'attended',
    'rejected',
    'withdrawn',
    'expired',
    'replaced',
    'undone',
    'corrected',
    'answered',
    'mode-switched',
    'merged',
    'two-people',
    'note-written',
    'tagged',
    'untagged',
    'tag-removed',
    'bulk-begun',
    'bulk-done',
    'bulk-stopped',
    'badge-printed',
    'badge-ended',
    'capacity-set',
    'category-added',
    'category-changed',
    'deciding-rules-changed',
    'form-put',
    'consent-text-written',
  ],
  delegations: ['added', 'changed', 'function-set', 'nomination-verified', 'nomination-declined'],
  speakers: ['invited', 'invited-again', 'accepted', 'declined'],
  roundtable: [
    'made',
    'changed',
    'list-provisional',
    'list-published',
    'list-final',
    'floor-asked',
    'request-changed',
    'request-withdrawn',
  ],
  programme: [
    'released',
    'session-added',
    'session-changed',
    'session-placed',
    'session-cancelled',
    'session-restored',
    'session-removed',
    'panel-set',
    'person-removed',
    'organizers-set',
    'documents-set',
    'joining-link-set',
  ],
  privacy: ['periods-set', 'erasure-asked', 'erased'],
} as const;

type Acts = typeof AUDIT_ACTS;

/** `<room>.<act in the past>`, e.g. `registration.approved`. */
export type AuditAction = { [Room in keyof Acts]: `${Room}.${Acts[Room][number]}` }[keyof Acts];

/** All of them, room by room. */
export const AUDIT_ACTIONS = Object.entries(AUDIT_ACTS).flatMap(([room, acts]) =>
  acts.map((act) => `${room}.${act}`),
) as AuditAction[];
