import { PAGES } from './page-policy.js';
import {
  ACCREDITATION,
  DOOR,
  EVERY_ROLE,
  MINISTERS,
  PROGRAMME,
  PROTOCOL,
  REVIEW,
  SECRETARIAT,
  STAFF,
} from './role-groups.js';
import { inPerson, type Rule, scoped } from './rule.js';

/**
 * The one policy table: method and route → who, and for those who work for an edition the area that a token's scope names. What it
 * does not name does not exist (404), and a test fails. HEAD counts as GET.
 */
export const policy: Readonly<Record<string, Rule>> = {
  ...PAGES,

  // health and descriptions
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'anyone', // who bears MONITORING_TOKEN; nobody when there is none
  'GET /assets/:file': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
  'GET /api/docs/:file': 'anyone',

  // the console's own questions
  'GET /api/v1/me': 'signed-in-or-token',
  'DELETE /api/v1/me/session': 'signed-in',

  // an edition's own data
  ...scoped('edition', {
    'GET /api/v1/editions': 'anyone',
    'GET /api/v1/editions/:edition': 'anyone',
    'PATCH /api/v1/editions/:edition': SECRETARIAT,
    'GET /api/v1/editions/:edition/vocabularies/:name': 'anyone',
    'GET /api/v1/editions/:edition/countries': 'anyone',
    'GET /api/v1/editions/:edition/rooms': STAFF,
    'GET /api/v1/editions/:edition/rooms/:room': STAFF,
    'POST /api/v1/editions/:edition/rooms': SECRETARIAT,
    'PATCH /api/v1/editions/:edition/rooms/:room': SECRETARIAT,
  }),

  // people and roles
  ...scoped('staff', {
    'GET /api/v1/editions/:edition/staff': SECRETARIAT,
  }),
  ...inPerson({
    'POST /api/v1/editions/:edition/staff': SECRETARIAT,
    'DELETE /api/v1/editions/:edition/staff/:accountId/roles/:role': SECRETARIAT,
    'DELETE /api/v1/editions/:edition/staff/:accountId/sessions': SECRETARIAT,
  }),

  // tokens of programs: each makes and ends their own; the secretariat sees everybody's
  ...inPerson({
    'GET /api/v1/editions/:edition/api-tokens': EVERY_ROLE,
    'POST /api/v1/editions/:edition/api-tokens': EVERY_ROLE,
    'DELETE /api/v1/editions/:edition/api-tokens/:id': EVERY_ROLE,
  }),

  // registrations
  ...scoped('registrations', {
    'POST /api/v1/editions/:edition/registrations': 'anyone',
    'GET /api/v1/editions/:edition/registrations': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/numbers': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/reasons': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/deciders': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/:id': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/approval': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/rejection': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/information-requests': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/undoing': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/reopening': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/revocation': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/:id/documents/:document/file': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/:id/notes': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/notes': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/tags/:tag': ACCREDITATION,
    'DELETE /api/v1/editions/:edition/registrations/:id/tags/:tag': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/:id/duplicates': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/duplicates/:other/two-people': ACCREDITATION,
    'POST /api/v1/editions/:edition/registrations/:id/merges': ACCREDITATION,
    'GET /api/v1/editions/:edition/desk-tags': ACCREDITATION,
    'POST /api/v1/editions/:edition/desk-tags': ACCREDITATION,
    'DELETE /api/v1/editions/:edition/desk-tags/:tag': ACCREDITATION,
    'GET /api/v1/editions/:edition/desk-jobs': ACCREDITATION,
    'POST /api/v1/editions/:edition/desk-jobs': ACCREDITATION,
    'POST /api/v1/editions/:edition/desk-jobs/preview': ACCREDITATION,
    'GET /api/v1/editions/:edition/desk-jobs/:id': ACCREDITATION,
    'POST /api/v1/editions/:edition/desk-jobs/:id/stop': ACCREDITATION,
    'GET /api/v1/editions/:edition/registration-invitations': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-invitations': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-invitations/preview': ACCREDITATION,
    'GET /api/v1/editions/:edition/registration-invitations/:id': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-invitations/:id/letters': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-invitations/:id/revocation': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-invitations/:id/extension': ACCREDITATION,
    'GET /api/v1/editions/:edition/registrations/:id/answers': ACCREDITATION,
    'GET /api/v1/editions/:edition/reports/registrations': ACCREDITATION,
    'GET /api/v1/editions/:edition/reports/registrations.csv': ACCREDITATION,
    'GET /api/v1/editions/:edition/reports/waiting': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-lists': ACCREDITATION,
    'GET /api/v1/editions/:edition/registration-lists': ACCREDITATION,
    'POST /api/v1/editions/:edition/registration-lists/:id/stop': ACCREDITATION,
    'GET /api/v1/editions/:edition/registration-lists/:id/file': ACCREDITATION,
  }),

  // how one registers: categories, seats, who decides, questions
  ...scoped('registration-rules', {
    'GET /api/v1/editions/:edition/registration-categories': STAFF,
    'POST /api/v1/editions/:edition/registration-categories': SECRETARIAT,
    'PUT /api/v1/editions/:edition/registration-categories/:code': SECRETARIAT,
    'GET /api/v1/editions/:edition/seat-pools': STAFF,
    'PUT /api/v1/editions/:edition/seat-pools/:mode/:category': SECRETARIAT,
    'GET /api/v1/editions/:edition/deciding-rules': STAFF,
    'PUT /api/v1/editions/:edition/deciding-rules': SECRETARIAT,
    'GET /api/v1/editions/:edition/forms/:category': 'anyone',
    'PUT /api/v1/editions/:edition/forms/:category': SECRETARIAT,
    'GET /api/v1/editions/:edition/seats': 'anyone',
    'PUT /api/v1/editions/:edition/seats': SECRETARIAT,
  }),

  // privacy: periods, words that people agree to, the log
  ...scoped('privacy', {
    'GET /api/v1/editions/:edition/retention': SECRETARIAT,
    'GET /api/v1/editions/:edition/retention/runs': SECRETARIAT,
    'PATCH /api/v1/editions/:edition/retention': SECRETARIAT,
    'GET /api/v1/editions/:edition/consent-texts': SECRETARIAT,
    'POST /api/v1/editions/:edition/consent-texts': SECRETARIAT,
    'GET /api/v1/editions/:edition/audit-records': SECRETARIAT,
  }),

  // the door of the venue: name, organization, country and state, never an address (P-09)
  ...scoped('door', {
    'POST /api/v1/editions/:edition/door/look-ups': DOOR,
    'POST /api/v1/editions/:edition/door/check-ins': DOOR,
    'DELETE /api/v1/editions/:edition/door/check-ins/:id': DOOR,
    'POST /api/v1/editions/:edition/door/badges': DOOR,
    'DELETE /api/v1/editions/:edition/door/badges/:id': DOOR,
    'GET /api/v1/editions/:edition/door/badges/:id/badge.pdf': DOOR,
    'GET /api/v1/editions/:edition/door/numbers': DOOR,
  }),

  // delegations, focal points, mandates; ministers whom focal points registered are also the protocol office's
  ...scoped('delegations', {
    'GET /api/v1/editions/:edition/delegations': ACCREDITATION,
    'POST /api/v1/editions/:edition/delegations': SECRETARIAT,
    'GET /api/v1/editions/:edition/delegations/ministers': MINISTERS,
    'GET /api/v1/editions/:edition/delegations/:id': ACCREDITATION,
    'PATCH /api/v1/editions/:edition/delegations/:id': SECRETARIAT,
    'POST /api/v1/editions/:edition/delegations/:id/focal-points/:mandate/revocation': SECRETARIAT,
    'GET /api/v1/editions/:edition/focal-point-nominations': ACCREDITATION,
    'POST /api/v1/editions/:edition/focal-point-nominations': SECRETARIAT,
    'POST /api/v1/editions/:edition/focal-point-nominations/:id/verification': SECRETARIAT,
    'POST /api/v1/editions/:edition/focal-point-nominations/:id/refusal': SECRETARIAT,
    'GET /api/v1/editions/:edition/mandates': SECRETARIAT,
    'POST /api/v1/editions/:edition/mandates': SECRETARIAT,
    'POST /api/v1/editions/:edition/mandates/:id/revocation': SECRETARIAT,
  }),

  // letters: of these each role sees its own (letters-seen.ts)
  ...scoped('letters', {
    'GET /api/v1/editions/:edition/letters': STAFF,
    'GET /api/v1/editions/:edition/letters/:id': STAFF,
    'POST /api/v1/editions/:edition/letters/:id/retry': STAFF,
  }),

  // the released programme: pages, data, calendars
  'POST /:edition/:lang/zone': 'anyone',
  'GET /:edition/:lang/my-agenda': 'anyone',
  'GET /:edition/:lang/my-agenda/my-agenda.ics': 'anyone',
  'POST /:edition/:lang/my-agenda/stars': 'anyone',
  'GET /:edition/:lang/agenda': 'anyone',
  'GET /:edition/:lang/agenda/now': 'anyone',
  'GET /:edition/:lang/agenda/:day': 'anyone',
  'GET /:edition/:lang/changes': 'anyone',
  'GET /:edition/:lang/calendars': 'anyone',
  'GET /:edition/:lang/sessions/:code': 'anyone',
  'GET /:edition/:lang/sessions/:code/join': 'signed-in',
  'GET /:edition/:lang/sessions/:code/seat': 'link',
  'POST /:edition/:lang/sessions/:code/seat': 'link',
  'POST /:edition/:lang/sessions/:code/seat/return': 'link',
  'GET /:edition/:lang/my-sessions': 'link',
  'GET /:edition/:lang/rooms': 'anyone',
  'GET /:edition/:lang/rooms/:code': 'anyone',
  'GET /:edition/:lang/action-lines': 'anyone',
  'GET /:edition/:lang/action-lines/:code': 'anyone',
  'GET /:edition/:lang/sdgs': 'anyone',
  'GET /:edition/:lang/sdgs/:number': 'anyone',
  'GET /:edition/:lang/people': 'anyone',
  'GET /:edition/:lang/people/:code': 'anyone',
  'GET /api/v1/editions/:edition/sessions': 'anyone',
  'GET /api/v1/editions/:edition/sessions/:code': 'anyone',
  'GET /:edition/feeds/programme.ics': 'anyone',
  'GET /:edition/feeds/rooms/:code.ics': 'anyone',
  'GET /:edition/feeds/action-lines/:code.ics': 'anyone',
  'GET /:edition/feeds/changes.atom': 'anyone',
  'GET /:edition/schedule/export/schedule.xml': 'anyone',
  'GET /:edition/schedule/export/schedule.json': 'anyone',
  'GET /:edition/schedule/export/schedule.xcal': 'anyone',
  'GET /:edition/schedule/export/schedule.csv': 'anyone',
  'GET /:edition/sessions/:code.ics': 'anyone',
  'GET /feeds/people/:secret.ics': 'link',
  'POST /api/v1/editions/:edition/calendar-exports': 'signed-in',
  'GET /api/v1/editions/:edition/calendar-exports/:id': 'signed-in',
  'GET /api/v1/editions/:edition/calendar-exports/:id/file': 'signed-in',

  // what binds the programme
  ...scoped('programme', {
    'GET /api/v1/editions/:edition/walking-times': PROGRAMME,
    'PUT /api/v1/editions/:edition/walking-times': PROGRAMME,
    'GET /api/v1/editions/:edition/breaks': PROGRAMME,
    'POST /api/v1/editions/:edition/breaks': PROGRAMME,
    'PUT /api/v1/editions/:edition/breaks/:id': PROGRAMME,
    'DELETE /api/v1/editions/:edition/breaks/:id': PROGRAMME,
    'GET /api/v1/editions/:edition/blockers': PROGRAMME,
    'POST /api/v1/editions/:edition/blockers': PROGRAMME,
    'PUT /api/v1/editions/:edition/blockers/:id': PROGRAMME,
    'DELETE /api/v1/editions/:edition/blockers/:id': PROGRAMME,
    'GET /api/v1/editions/:edition/person-constraints': PROGRAMME,
    'GET /api/v1/editions/:edition/person-constraints/:personId': PROGRAMME,
    'PUT /api/v1/editions/:edition/person-constraints/:personId': PROGRAMME,
    'GET /api/v1/editions/:edition/kept-apart': PROGRAMME,
    'POST /api/v1/editions/:edition/kept-apart': PROGRAMME,
    'PUT /api/v1/editions/:edition/kept-apart/:id': PROGRAMME,
    'DELETE /api/v1/editions/:edition/kept-apart/:id': PROGRAMME,
  }),

  // the programme's drafts and releases
  ...scoped('programme', {
    'GET /api/v1/editions/:edition/draft-sessions': PROGRAMME,
    'POST /api/v1/editions/:edition/draft-sessions': PROGRAMME,
    'GET /api/v1/editions/:edition/draft-sessions/:code': PROGRAMME,
    'PATCH /api/v1/editions/:edition/draft-sessions/:code': PROGRAMME,
    'DELETE /api/v1/editions/:edition/draft-sessions/:code': PROGRAMME,
    'GET /api/v1/editions/:edition/draft-sessions/:code/placement/conflicts': PROGRAMME,
    'PUT /api/v1/editions/:edition/draft-sessions/:code/placement': PROGRAMME,
    'DELETE /api/v1/editions/:edition/draft-sessions/:code/placement': PROGRAMME,
    'PUT /api/v1/editions/:edition/draft-sessions/:code/panel': PROGRAMME,
    'DELETE /api/v1/editions/:edition/draft-sessions/:code/panel/:personId': PROGRAMME,
    'PUT /api/v1/editions/:edition/draft-sessions/:code/organizers': PROGRAMME,
    'PUT /api/v1/editions/:edition/draft-sessions/:code/key-persons': PROGRAMME,
    'POST /api/v1/editions/:edition/draft-sessions/:code/cancellation': PROGRAMME,
    'DELETE /api/v1/editions/:edition/draft-sessions/:code/cancellation': PROGRAMME,
    'PUT /api/v1/editions/:edition/draft-sessions/:code/joining-link': PROGRAMME,
    'PUT /api/v1/editions/:edition/draft-sessions/:code/documents': PROGRAMME,
    'GET /api/v1/editions/:edition/draft-sessions/:code/sign-ups': PROGRAMME,
    'GET /api/v1/editions/:edition/draft-sessions/:code/sign-ups.csv': PROGRAMME,
    'GET /api/v1/editions/:edition/sign-up-rule': PROGRAMME,
    'PUT /api/v1/editions/:edition/sign-up-rule': PROGRAMME,
    'GET /api/v1/editions/:edition/board': PROGRAMME,
    'POST /api/v1/editions/:edition/board/changes': PROGRAMME,
    'GET /api/v1/editions/:edition/board/sessions/:code/conflicts': PROGRAMME,
    'GET /api/v1/editions/:edition/board/sessions/:code/places': PROGRAMME,
    'GET /api/v1/editions/:edition/board/sessions/:code/suggestions': PROGRAMME,
    'GET /api/v1/editions/:edition/conflicts': PROGRAMME,
    'POST /api/v1/editions/:edition/conflicts/acceptances': PROGRAMME,
    'DELETE /api/v1/editions/:edition/conflicts/acceptances/:fingerprint': PROGRAMME,
    'GET /api/v1/editions/:edition/conflict-rules': PROGRAMME,
    'PUT /api/v1/editions/:edition/conflict-rules': PROGRAMME,
    'GET /api/v1/editions/:edition/releases': PROGRAMME,
    'GET /api/v1/editions/:edition/releases/next': PROGRAMME,
    'GET /api/v1/editions/:edition/releases/:number/differences': PROGRAMME,
    'GET /api/v1/editions/:edition/releases/:number/return': PROGRAMME,
    'POST /api/v1/editions/:edition/releases/:number/return': PROGRAMME,
    'POST /api/v1/editions/:edition/releases': PROGRAMME,
    'GET /api/v1/editions/:edition/people': PROGRAMME,
    'POST /api/v1/editions/:edition/people': PROGRAMME,
  }),

  // the Open Consultation's review desk: of these a reviewer sees what carries one of their Action Lines
  ...scoped('consultation', {
    'GET /api/v1/editions/:edition/consultation/submissions': REVIEW,
    'GET /api/v1/editions/:edition/consultation/submissions/:id': REVIEW,
    'GET /api/v1/editions/:edition/consultation/submissions/:id/similar': REVIEW,
    'PUT /api/v1/editions/:edition/consultation/submissions/:id/review': REVIEW,
    'POST /api/v1/editions/:edition/consultation/submissions/:id/notes': REVIEW,
    'PUT /api/v1/editions/:edition/consultation/submissions/:id/decision': PROGRAMME,
    'DELETE /api/v1/editions/:edition/consultation/submissions/:id/decision': PROGRAMME,
    'GET /api/v1/editions/:edition/consultation/rounds': PROGRAMME,
    'POST /api/v1/editions/:edition/consultation/rounds': PROGRAMME,
    'GET /api/v1/editions/:edition/consultation/rounds/:id': PROGRAMME,
    'GET /api/v1/editions/:edition/consultation/criteria': REVIEW,
    'PUT /api/v1/editions/:edition/consultation/criteria': PROGRAMME,
    'GET /api/v1/editions/:edition/consultation/reviewers': PROGRAMME,
    'PUT /api/v1/editions/:edition/consultation/reviewers/:accountId': PROGRAMME,
  }),

  // the Open Consultation's calls
  ...scoped('consultation', {
    'GET /api/v1/editions/:edition/consultation/calls': PROGRAMME,
    'POST /api/v1/editions/:edition/consultation/calls': PROGRAMME,
    'PATCH /api/v1/editions/:edition/consultation/calls/:kind': PROGRAMME,
    'GET /api/v1/editions/:edition/consultation/calls/:kind/form': 'anyone',
    'PUT /api/v1/editions/:edition/consultation/calls/:kind/form': PROGRAMME,
    'GET /api/v1/editions/:edition/consultation/calls/:kind/late-codes': PROGRAMME,
    'POST /api/v1/editions/:edition/consultation/calls/:kind/late-codes': PROGRAMME,
    'DELETE /api/v1/editions/:edition/consultation/calls/:kind/late-codes/:id': PROGRAMME,
  }),

  // a session's own organizers: the room asks whether it is theirs
  'GET /api/v1/editions/:edition/own-sessions/:code': 'signed-in',
  'PATCH /api/v1/editions/:edition/own-sessions/:code': 'signed-in',
  'GET /api/v1/editions/:edition/own-sessions/:code/sign-ups': 'signed-in',
  'GET /api/v1/editions/:edition/own-sessions/:code/sign-ups.csv': 'signed-in',

  // invitations to speak: the editors' side, and the page behind a letter's link (or for who is signed in: the page checks)
  ...scoped('programme', {
    'GET /api/v1/editions/:edition/draft-sessions/:code/invitations': PROGRAMME,
    'POST /api/v1/editions/:edition/draft-sessions/:code/invitations': PROGRAMME,
    'POST /api/v1/editions/:edition/draft-sessions/:code/invitations/:personId/letters': PROGRAMME,
    'GET /api/v1/editions/:edition/speaking-invitations/waiting': PROGRAMME,
    'GET /:edition/:lang/speaking': 'link',
    'POST /:edition/:lang/speaking': 'link',
    'GET /:edition/:lang/me/sessions.ics': 'signed-in',
  }),

  // round tables: ministers' names, offices and places are nobody else's
  ...scoped('round-tables', {
    'GET /api/v1/editions/:edition/round-tables': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables': PROTOCOL,
    'GET /api/v1/editions/:edition/round-tables/:code': PROTOCOL,
    'PATCH /api/v1/editions/:edition/round-tables/:code': PROTOCOL,
    'PUT /api/v1/editions/:edition/round-tables/:code/list-state': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/requests': PROTOCOL,
    'PATCH /api/v1/editions/:edition/round-tables/:code/requests/:id': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/requests/:id/withdrawal': PROTOCOL,
    'GET /api/v1/editions/:edition/protocol-people': PROTOCOL,
    'GET /:edition/:lang/round-tables/:code/order': PROTOCOL,
  }),

  // the console: its page asks the API, so the page itself is for anyone
  'GET /console': 'anyone',
  'GET /console/*': 'anyone',
  'GET /console/assets/:file': 'anyone',
};
