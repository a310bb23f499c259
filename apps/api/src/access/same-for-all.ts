/** Routes that send the same bytes to everybody: who is signed in is not even looked up, so that a 304 costs no query. */
export const SAME_FOR_ALL: ReadonlySet<string> = new Set([
  'GET /:edition/:lang/agenda',
  'GET /:edition/:lang/agenda/now',
  'GET /:edition/:lang/agenda/:day',
  'GET /:edition/:lang/sessions/:code',
  'GET /:edition/:lang/rooms/:code',
  'GET /api/v1/editions/:edition/sessions',
  'GET /api/v1/editions/:edition/sessions/:code',
  'GET /:edition/feeds/programme.ics',
  'GET /:edition/feeds/rooms/:code.ics',
  'GET /:edition/feeds/action-lines/:code.ics',
  'GET /:edition/schedule/export/schedule.xml',
  'GET /:edition/schedule/export/schedule.json',
  'GET /:edition/schedule/export/schedule.xcal',
  'GET /:edition/schedule/export/schedule.csv',
  'GET /:edition/sessions/:code.ics',
]);
