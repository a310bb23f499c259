import { ANNOUNCING, SECRETARIAT, STAFF } from './role-groups.js';
import { inPerson, type Rule, scoped } from './rule.js';

/** Letters to people, one by one and to many: a part of the policy table. */
export const LETTERS: Readonly<Record<string, Rule>> = {
  // letters: of these each role sees its own (letters-seen.ts)
  ...scoped('letters', {
    'GET /api/v1/editions/:edition/letters': STAFF,
    'GET /api/v1/editions/:edition/letters/:id': STAFF,
    'POST /api/v1/editions/:edition/letters/:id/retry': STAFF,
    'POST /api/v1/editions/:edition/letters/:id/again': STAFF,
    'GET /api/v1/editions/:edition/announcements': ANNOUNCING,
    'POST /api/v1/editions/:edition/announcements': ANNOUNCING,
    'GET /api/v1/editions/:edition/announcements/:id': ANNOUNCING,
    'PUT /api/v1/editions/:edition/announcements/:id': ANNOUNCING,
    'DELETE /api/v1/editions/:edition/announcements/:id': ANNOUNCING,
    'POST /api/v1/editions/:edition/announcements/:id/submission': ANNOUNCING,
    'POST /api/v1/editions/:edition/announcements/:id/taking-back': ANNOUNCING,
    'POST /api/v1/editions/:edition/announcements/:id/stop': ANNOUNCING,
    'GET /api/v1/editions/:edition/announcements/:id/people': ANNOUNCING,
    'GET /api/v1/editions/:edition/announcements/:id/people/:personId/letter': ANNOUNCING,
    'GET /api/v1/editions/:edition/announcements/:id/people/:personId/letter.html': ANNOUNCING,
    'GET /api/v1/editions/:edition/unreached-addresses': SECRETARIAT,
    'POST /api/v1/editions/:edition/unreached-addresses/:id/lifting': SECRETARIAT,
    'GET /api/v1/editions/:edition/letter-templates': SECRETARIAT,
    'GET /api/v1/editions/:edition/letter-templates/:kind/:language': SECRETARIAT,
    'PUT /api/v1/editions/:edition/letter-templates/:kind/:language/draft': SECRETARIAT,
    'DELETE /api/v1/editions/:edition/letter-templates/:kind/:language/draft': SECRETARIAT,
    'POST /api/v1/editions/:edition/letter-templates/:kind/:language/uses': SECRETARIAT,
    'DELETE /api/v1/editions/:edition/letter-templates/:kind/:language/use': SECRETARIAT,
    'GET /api/v1/editions/:edition/letter-templates/:kind/:language/readers': SECRETARIAT,
    'POST /api/v1/editions/:edition/letter-templates/:kind/:language/previews': SECRETARIAT,
  }),

  // the second look, by another than whoever wrote it, and in person
  ...inPerson({
    'POST /api/v1/editions/:edition/announcements/:id/approval': ANNOUNCING,
  }),

  // a letter on trial goes to whoever is signed in
  ...inPerson({
    'POST /api/v1/editions/:edition/letter-templates/:kind/:language/trials': SECRETARIAT,
  }),
};
