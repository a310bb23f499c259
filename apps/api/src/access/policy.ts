import type { Role } from '@app/identity';

/**
 * Who may use a route at all. What of it a person sees (their own registration, their own session) is the room's rule.
 * - `anyone`: public, also without a session
 * - `link`: whoever bears a personal link; the room checks the token in the request
 * - `signed-in`: any account with a session
 * - roles: held in the edition that the path names (`:edition`)
 */
export type Rule = 'anyone' | 'link' | 'signed-in' | readonly Role[];

const STAFF: readonly Role[] = ['secretariat', 'programme-editor', 'accreditation-officer', 'protocol-officer'];
const SECRETARIAT: readonly Role[] = ['secretariat'];

/** The one policy table: method and route → who. What it does not name does not exist (404), and a test fails. HEAD counts as GET. */
export const policy: Readonly<Record<string, Rule>> = {
  // health and descriptions
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /assets/:file': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
  'GET /api/docs/:file': 'anyone',

  // doors of the site
  'GET /': 'anyone',
  'GET /:edition': 'anyone',
  'GET /:edition/:lang': 'anyone',

  // signing in
  'GET /:edition/:lang/sign-in': 'anyone',
  'POST /:edition/:lang/sign-in': 'anyone',
  'GET /:edition/:lang/sign-in/link': 'link',
  'POST /:edition/:lang/sign-in/link': 'link',
  'POST /:edition/:lang/sign-out': 'signed-in',
  'GET /:edition/:lang/me': 'signed-in',

  // the console's own questions
  'GET /api/v1/me': 'signed-in',
  'DELETE /api/v1/me/session': 'signed-in',

  // an edition's own data
  'GET /api/v1/editions': 'anyone',
  'GET /api/v1/editions/:edition': 'anyone',
  'PATCH /api/v1/editions/:edition': SECRETARIAT,
  'GET /api/v1/editions/:edition/vocabularies/:name': 'anyone',
  'GET /api/v1/editions/:edition/countries': 'anyone',
  'GET /api/v1/editions/:edition/rooms': STAFF,
  'GET /api/v1/editions/:edition/rooms/:room': STAFF,
  'POST /api/v1/editions/:edition/rooms': SECRETARIAT,
  'PATCH /api/v1/editions/:edition/rooms/:room': SECRETARIAT,

  // people and roles
  'GET /api/v1/editions/:edition/staff': SECRETARIAT,
  'POST /api/v1/editions/:edition/staff': SECRETARIAT,
  'DELETE /api/v1/editions/:edition/staff/:accountId/roles/:role': SECRETARIAT,
  'DELETE /api/v1/editions/:edition/staff/:accountId/sessions': SECRETARIAT,

  // the console: its page asks the API, so the page itself is for anyone
  'GET /console': 'anyone',
  'GET /console/*': 'anyone',
  'GET /console/assets/:file': 'anyone',
};

export { SECRETARIAT, STAFF };
