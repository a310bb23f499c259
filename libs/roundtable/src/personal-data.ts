import { type Holding, nameOfStaff } from '@app/database';

/** Goes before the requests, which it asks. */
const THEIR_REQUESTS = `(select id from floor_request where person_id = any(its.person_ids))`;

/** What this room holds of people. A place on a list that stands is an obstacle that the privacy room asks about first. */
export const ROUNDTABLE_HOLDINGS: readonly Holding[] = [
  {
    table: 'statement_text',
    personal: ['body'],
    others: ['language', 'state'],
    whose: `statement_text.request_id in ${THEIR_REQUESTS}`,
    given: {
      part: 'statements',
      columns: `(select session.title from floor_request r join session on session.id = r.session_id
        where r.id = statement_text.request_id) as session, language, number, body, given_at`,
    },
    erased: 'delete',
  },
  nameOfStaff('statement_text', 'given_by'),
  {
    table: 'protocol_category',
    personal: ['code', 'reason'],
    others: [],
    whose: 'protocol_category.person_id = any(its.person_ids)',
    given: { part: 'protocol-categories', columns: 'code, reason, set_at' },
    erased: 'delete',
  },
  nameOfStaff('protocol_category', 'set_by'),
  {
    table: 'statement_quote',
    personal: ['words'],
    others: ['language'],
    whose: `statement_quote.request_id in ${THEIR_REQUESTS}`,
    erased: 'delete',
  },
  {
    table: 'statement',
    personal: [],
    others: ['code', 'original_language'],
    whose: `statement.request_id in ${THEIR_REQUESTS}`,
    erased: 'delete',
  },
  {
    table: 'statement_link',
    personal: [],
    others: ['token_hash'],
    whose: `statement_link.request_id in ${THEIR_REQUESTS}`,
    erased: 'delete',
  },
  {
    table: 'place_swap',
    personal: ['reason'],
    others: [],
    whose: `(place_swap.one_id in ${THEIR_REQUESTS} or place_swap.other_id in ${THEIR_REQUESTS})`,
    erased: 'delete',
  },
  nameOfStaff('place_swap', 'made_by'),
  {
    table: 'place_told',
    personal: [],
    others: [],
    whose: `place_told.request_id in ${THEIR_REQUESTS}`,
    erased: 'delete',
  },
  {
    table: 'floor_request',
    personal: ['office', 'entity', 'entity_key', 'spoken_as'],
    others: ['final_category', 'part', 'country', 'speaks_for', 'state', 'speaks_in'],
    whose: 'floor_request.person_id = any(its.person_ids)',
    given: {
      part: 'requests-for-the-floor',
      columns: `(select title from session where id = session_id) as session, part, office, floor_request.country, speaks_for, entity,
        present_on_site, attends, minutes, spoken_as, speaks_in, requested_at, state`,
    },
    erased: 'delete',
  },
  {
    table: 'floor_turn',
    personal: ['entity'],
    others: ['country', 'speaks_for'],
    whose: 'floor_turn.person_id = any(its.person_ids)',
    given: {
      part: 'turns-on-the-floor',
      columns: `(select title from session where id = session_id) as session, floor_turn.country, speaks_for, entity, asked_at,
        (select jsonb_path_query_first(state, '$.turns[*] ? (@.id == $id)', jsonb_build_object('id', floor_turn.id)) - 'id'
         from floor where floor.session_id = floor_turn.session_id) as turn`,
    },
    erased: 'delete',
  },
  { table: 'floor', personal: [], others: ['state'], whose: 'false', erased: 'stays' },
  { table: 'floor_step', personal: [], others: ['before'], whose: 'false', erased: 'stays' },
  { table: 'floor_screen', personal: [], others: ['kind', 'token_hash'], whose: 'false', erased: 'stays' },
  { table: 'round_table', personal: [], others: ['list_state'], whose: 'false', erased: 'stays' },
];
