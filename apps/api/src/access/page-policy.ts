import type { Rule } from './rule.js';

/** The policy table's part for pages and forms; `policy` has it whole. No token opens any of them. */
export const PAGES: Readonly<Record<string, Rule>> = {
  // doors of the site
  'GET /': 'anyone',
  'GET /:edition': 'anyone',
  'GET /:edition/:lang': 'anyone',

  // the inbox of development; in production there is nothing
  'GET /dev/mail': 'anyone',
  'GET /dev/mail.json': 'anyone',
  'GET /dev/mail/:letter': 'anyone',
  'GET /dev/mail/:letter/html': 'anyone',
  'GET /dev/mail/:letter/calendar.ics': 'anyone',

  // signing in
  'GET /:edition/:lang/sign-in': 'anyone',
  'POST /:edition/:lang/sign-in': 'anyone',
  'GET /:edition/:lang/sign-in/link': 'link',
  'POST /:edition/:lang/sign-in/link': 'link',
  'POST /:edition/:lang/sign-out': 'signed-in',

  // registering and following one's registration: the room checks the token, or whose it is
  'GET /:edition/:lang/register': 'anyone',
  'POST /:edition/:lang/register': 'anyone',
  'POST /:edition/:lang/register/category': 'anyone',
  'GET /:edition/:lang/register/sent': 'anyone',
  'GET /:edition/:lang/register/draft': 'link',
  'POST /:edition/:lang/register/draft': 'anyone',
  'GET /:edition/:lang/register/draft/saved': 'anyone',
  'GET /:edition/:lang/register/prove': 'link',
  'POST /:edition/:lang/register/prove': 'link',
  'GET /:edition/:lang/registration': 'link',
  'GET /:edition/:lang/registration/calendar.ics': 'link',
  'GET /:edition/:lang/registration/withdrawal': 'link',
  'POST /:edition/:lang/registration/withdrawal': 'link',
  'POST /:edition/:lang/registration/seat': 'link',
  'POST /:edition/:lang/registration/answer': 'link',
  'POST /:edition/:lang/registration/documents': 'link',
  'POST /:edition/:lang/registration/documents/removal': 'link',
  'POST /:edition/:lang/registration/later': 'link',
  'POST /:edition/:lang/registration/notice': 'link',
  'GET /:edition/:lang/registration/correction': 'link',
  'POST /:edition/:lang/registration/correction': 'link',
  'POST /:edition/:lang/registration/letters': 'link',
  'GET /:edition/:lang/registration/mode': 'link',
  'POST /:edition/:lang/registration/mode': 'link',
  'GET /:edition/:lang/registration/link': 'anyone',
  'POST /:edition/:lang/registration/link': 'anyone',
  'GET /:edition/:lang/registration/link/sent': 'anyone',

  // the page behind an invitation's letter: the room checks the token
  'GET /:edition/:lang/invitation': 'link',
  'GET /:edition/:lang/invitation/registration': 'link',
  'POST /:edition/:lang/invitation/registration': 'link',
  'POST /:edition/:lang/invitation/registration/draft': 'link',
  'GET /:edition/:lang/invitation/registration/saved': 'anyone',
  'POST /:edition/:lang/invitation/decline': 'link',
  'GET /:edition/:lang/invitation/declined': 'anyone',

  // another address: by personal link or freshly signed in (the page checks), confirmed and stopped by link
  'GET /:edition/:lang/address-change': 'link',
  'POST /:edition/:lang/address-change': 'link',
  'GET /:edition/:lang/address-change/sent': 'anyone',
  'GET /:edition/:lang/address-change/confirm': 'link',
  'POST /:edition/:lang/address-change/confirm': 'link',
  'GET /:edition/:lang/address-change/done': 'anyone',
  'GET /:edition/:lang/address-change/stop': 'link',
  'POST /:edition/:lang/address-change/stop': 'link',
  'GET /:edition/:lang/address-change/stopped': 'anyone',

  // announcements stopped and wanted again, also by a mail program's one click
  'GET /:edition/:lang/unsubscribe': 'link',
  'POST /:edition/:lang/unsubscribe': 'link',

  // the Open Consultation: anyone submits; the room checks the token of what a letter leads to
  'GET /:edition/:lang/consultation': 'anyone',
  'GET /:edition/:lang/consultation/sent': 'anyone',
  'GET /:edition/:lang/consultation/results': 'anyone',
  'GET /:edition/:lang/consultation/results.csv': 'anyone',
  'GET /:edition/:lang/consultation/:kind': 'anyone',
  'POST /:edition/:lang/consultation/:kind': 'anyone',
  'POST /:edition/:lang/consultation/:kind/draft': 'anyone',
  'GET /:edition/:lang/consultation/draft': 'link',
  'GET /:edition/:lang/consultation/draft/saved': 'anyone',
  'GET /:edition/:lang/consultation/prove': 'link',
  'POST /:edition/:lang/consultation/prove': 'link',
  'GET /:edition/:lang/consultation/co-organizer': 'link',
  'POST /:edition/:lang/consultation/co-organizer': 'link',
  'GET /:edition/:lang/consultation/link': 'anyone',
  'POST /:edition/:lang/consultation/link': 'anyone',
  'GET /:edition/:lang/consultation/link/sent': 'anyone',
  'GET /:edition/:lang/submission': 'link',
  'GET /:edition/:lang/submission/edit': 'link',
  'POST /:edition/:lang/submission/edit': 'link',
  'GET /:edition/:lang/submission/withdrawal': 'link',
  'POST /:edition/:lang/submission/withdrawal': 'link',

  // what is kept and why; one's own data: the room checks the token, or who is signed in
  'GET /:edition/:lang/privacy': 'anyone',
  'GET /:edition/:lang/participants': 'anyone',
  'GET /:edition/:lang/my-data': 'link',
  'POST /:edition/:lang/my-data/file-wish': 'link',
  'POST /:edition/:lang/my-data/public-list': 'link',
  'POST /:edition/:lang/my-data/session-organizers': 'link',
  'GET /:edition/:lang/my-data/erasure': 'link',
  'POST /:edition/:lang/my-data/erasure': 'link',
  'GET /:edition/:lang/my-data/erasure/asked': 'anyone',
  'GET /:edition/:lang/my-data/file': 'link',
  'POST /:edition/:lang/my-data/file': 'link',
  'GET /:edition/:lang/my-data/file/download': 'link',

  // one's own page
  'GET /:edition/:lang/me': 'signed-in',
  'POST /:edition/:lang/me/calendar-address': 'signed-in',
  'POST /:edition/:lang/me/calendar-address/end': 'signed-in',
  'POST /:edition/:lang/me/calendar-files': 'signed-in',
  'POST /:edition/:lang/me/other-sessions/end': 'signed-in',

  // acting for others: the room asks for the mandate, anew with each request
  'GET /:edition/:lang/me/mandates/new': 'signed-in',
  'POST /:edition/:lang/me/mandates': 'signed-in',
  'POST /:edition/:lang/me/mandates/:id/end': 'signed-in',
  'GET /:edition/:lang/me/for/:mandate': 'signed-in',
  'POST /:edition/:lang/me/for/:mandate/withdrawal': 'signed-in',

  // delegations: anyone nominates; their pages are their focal points', and unknown to everybody else
  'GET /:edition/:lang/focal-points/nomination': 'anyone',
  'POST /:edition/:lang/focal-points/nomination': 'anyone',
  'GET /:edition/:lang/focal-points/nomination/sent': 'anyone',
  'GET /:edition/:lang/delegations/:delegation': 'signed-in',
  'GET /:edition/:lang/delegations/:delegation/members.csv': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/calendar-address': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/calendar-address/end': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/requests/:registration/approval': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/requests/:registration/rejection': 'signed-in',
  'GET /:edition/:lang/delegations/:delegation/ministers/new': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/ministers': 'signed-in',
  'GET /:edition/:lang/delegations/:delegation/members/:registration': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/members/:registration/function': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/members/:registration/head': 'signed-in',
  'GET /:edition/:lang/delegations/:delegation/members/:registration/substitute': 'signed-in',
  'POST /:edition/:lang/delegations/:delegation/members/:registration/substitute': 'signed-in',

  // an invitation to speak, behind a letter's link (or for who is signed in: the page checks)
  'GET /:edition/:lang/speaking': 'link',
  'POST /:edition/:lang/speaking': 'link',
  'POST /:edition/:lang/speaking/materials': 'link',
  'POST /:edition/:lang/speaking/materials/removal': 'link',
  'GET /:edition/:lang/speaking/materials/file': 'link',
  'POST /:edition/:lang/speaking/recording': 'link',
  'POST /:edition/:lang/speaking/availability': 'link',
  'POST /:edition/:lang/speaking/profile': 'link',
  'POST /:edition/:lang/speaking/profile/photo': 'link',
  'POST /:edition/:lang/speaking/profile/photo/removal': 'link',
  'GET /:edition/:lang/speaking/profile/photo': 'link',

  // a statement at a round table, behind an address of the protocol office (or for who is signed in: the page checks)
  'GET /:edition/:lang/statement': 'link',
  'POST /:edition/:lang/statement': 'link',
};
