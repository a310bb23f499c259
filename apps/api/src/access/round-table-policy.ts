import { PROTOCOL } from './role-groups.js';
import { type Rule, scoped } from './rule.js';

/** The policy table's part for round tables; `policy` has it whole. Ministers' data are the protocol office's and the secretariat's. */
export const ROUND_TABLES: Readonly<Record<string, Rule>> = {
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
    'GET /api/v1/editions/:edition/round-tables/:code/floor': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/floor': PROTOCOL,
    'GET /api/v1/editions/:edition/round-tables/:code/floor/events': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/floor/acts': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/floor/undo': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/floor/requests': PROTOCOL,
    'GET /api/v1/editions/:edition/round-tables/:code/floor/screens': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/floor/screens': PROTOCOL,
    'DELETE /api/v1/editions/:edition/round-tables/:code/floor/screens/:id': PROTOCOL,
    'GET /api/v1/editions/:edition/round-tables/:code/statements': PROTOCOL,
    'PUT /api/v1/editions/:edition/round-tables/:code/statements/deadline': PROTOCOL,
    'GET /api/v1/editions/:edition/round-tables/:code/statements/:request': PROTOCOL,
    'PATCH /api/v1/editions/:edition/round-tables/:code/statements/:request': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/statements/:request/texts': PROTOCOL,
    'PUT /api/v1/editions/:edition/round-tables/:code/statements/:request/texts/:text/check': PROTOCOL,
    'PUT /api/v1/editions/:edition/round-tables/:code/statements/:request/quotes': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/statements/:request/release': PROTOCOL,
    'DELETE /api/v1/editions/:edition/round-tables/:code/statements/:request/release': PROTOCOL,
    'POST /api/v1/editions/:edition/round-tables/:code/statements/:request/links': PROTOCOL,
    'DELETE /api/v1/editions/:edition/round-tables/:code/statements/:request/links': PROTOCOL,
    'GET /api/v1/editions/:edition/protocol-people': PROTOCOL,
    'GET /:edition/:lang/round-tables/:code/order': PROTOCOL,
  }),
  'GET /:edition/:lang/floor/:key': 'link',
  'GET /:edition/:lang/floor/:key/events': 'link',
  'GET /:edition/:lang/floor/:key/statements': 'link',
  'GET /:edition/:lang/floor/:key/statements/:statement': 'link',
};
