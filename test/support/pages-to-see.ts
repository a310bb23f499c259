import type { Page } from 'playwright-core';
import type { Language } from '@app/i18n';
import type { Moment, Seer, Stage } from './demonstration.js';

/** One state of one page that somebody may see. */
export interface PageToSee {
  /** Also the name of its picture. */
  name: string;
  /** Below `/{edition}/{language}`, or from the root for the console and the desk of letters. */
  path(stage: Stage): string;
  /** Whoever is signed in; nobody if left out. */
  as?: Seer;
  /** When; `before` if left out. */
  at?: Moment;
  /** What is done there before it is looked at. */
  act?(page: Page): Promise<unknown>;
  /** Refusals are pages, too. */
  status?: number;
  /** How the addresses end that are refused to the page, as they should be. */
  refused?: string[];
  /** How its address names the language: in its path, in its query (the console), or not at all (tools in English). */
  speaks?: 'by-query' | 'english';
}

/** Not the unseen button of the Enter key, nor the tabs. */
const submit = (page: Page) =>
  page.locator('main form').last().locator('button:not([aria-hidden], [formnovalidate])').first().click();
/** The page of a registration has several forms. */
const submitWrongly = (form: string) => async (page: Page) => {
  await page.locator(`${form} button`).click();
  await page.locator('.errors').waitFor();
};
/** Sends a wrong form and waits for its answer. */
const submitWrong = async (page: Page) => {
  await submit(page);
  await page.locator('.errors').waitFor();
};

const invitationForm = ({ links }: Stage) => links.invitation.replace('?', '/registration?');

/** Once asked for, it is being made, and the button is gone for the next who look. */
const askForFile = async (page: Page) => {
  const button = page.locator('form[action$=file-wish] button');
  if ((await button.count()) === 0) return;
  await button.click();
  await page.waitForURL('**/my-data');
};

const checkList = async (page: Page) => {
  await page.locator('select[name=category]').selectOption('guest');
  const list = ['address, name, language', 'new@guests.example, Ana Prieto-Lund, es', 'guest@wsis.example', 'Hans, de'];
  await page.locator('textarea[name=list]').fill(list.join('\n'));
  await page.locator('main form button').click();
  await page.locator('#checked').waitFor();
};

/** Two sessions that begin at the same time, then the page of what is starred. */
const starTwo = async (page: Page) => {
  for (const at of [0, 1]) {
    const star = page.locator('.slot').first().locator('.star').nth(at);
    await star.click();
    await star.and(page.locator('[aria-pressed=true]')).waitFor();
  }
  await page.locator('a[href$="/my-agenda"]').first().click();
  await page.waitForURL('**/my-agenda');
};

const lookUpAtDoor = async (page: Page, typed: string) => {
  await page.locator('input[name=q]').fill(typed);
  await page.keyboard.press('Enter');
  await page.locator('main h2').waitFor();
};

/** Everybody's pages. */
export const PUBLIC_PAGES: PageToSee[] = [
  { name: 'agenda', path: () => '/agenda/2027-07-06' },
  { name: 'agenda-today', path: () => '/agenda', at: 'during' },
  { name: 'agenda-filters', path: () => '/agenda?line=C7', act: (page) => page.locator('.find summary').click() },
  { name: 'agenda-found', path: () => '/agenda?q=digital&mode=remote' },
  { name: 'agenda-nothing', path: () => '/agenda?q=xyzzy' },
  { name: 'now', path: () => '/agenda/now', at: 'during' },
  { name: 'now-nothing', path: () => '/agenda/now' },
  { name: 'session', path: ({ sessions }) => `/sessions/${sessions.panel}` },
  { name: 'session-during', path: ({ sessions }) => `/sessions/${sessions.panel}?zone=Africa/Nairobi`, at: 'during' },
  { name: 'session-cancelled', path: ({ sessions }) => `/sessions/${sessions.cancelled}` },
  { name: 'session-round-table', path: ({ sessions }) => `/sessions/${sessions.roundTable}` },
  { name: 'room', path: () => '/rooms/C' },
  { name: 'rooms', path: () => '/rooms' },
  { name: 'action-lines', path: () => '/action-lines' },
  { name: 'action-line', path: () => '/action-lines/C7' },
  { name: 'sdgs', path: () => '/sdgs' },
  { name: 'sdg', path: () => '/sdgs/9' },
  { name: 'people', path: () => '/people' },
  { name: 'people-nobody', path: () => '/people?q=xyzzy' },
  { name: 'my-agenda-empty', path: () => '/my-agenda' },
  { name: 'my-agenda', path: () => '/agenda/2027-07-06', act: starTwo },
  { name: 'person', path: ({ person }) => `/people/${person}` },
  { name: 'changes', path: () => '/changes' },
  { name: 'calendars', path: () => '/calendars?feed=rooms/C' },
  { name: 'register', path: () => '/register' },
  { name: 'register-wrong', path: () => '/register', act: submitWrong },
  { name: 'register-media', path: () => '/register?category=media', act: submitWrong },
  { name: 'register-draft-saved', path: () => '/register/draft/saved' },
  { name: 'register-draft-gone', path: () => '/register/draft?token=wrong', status: 410 },
  { name: 'register-sent', path: () => '/register/sent' },
  { name: 'register-remote-only', path: () => '/register', at: 'during' },
  { name: 'register-over', path: () => '/register', at: 'after' },
  { name: 'registration-link', path: () => '/registration/link' },
  { name: 'registration-link-wrong', path: () => '/registration/link', act: submitWrong },
  { name: 'registration-link-sent', path: () => '/registration/link/sent' },
  { name: 'consultation', path: () => '/consultation' },
  { name: 'consultation-form', path: ({ submissions }) => submissions.late },
  { name: 'consultation-form-wrong', path: ({ submissions }) => submissions.late, act: submitWrong },
  { name: 'consultation-views', path: () => '/consultation/thematic-views' },
  { name: 'consultation-closed', path: () => '/consultation/workshop' },
  { name: 'consultation-closed-code', path: () => '/consultation/workshop?code=AAAA-BBBB-CCCC', status: 422 },
  { name: 'consultation-soon', path: () => '/consultation/exhibition' },
  { name: 'consultation-results', path: () => '/consultation/results' },
  { name: 'consultation-sent', path: () => '/consultation/sent' },
  { name: 'consultation-saved', path: () => '/consultation/draft/saved' },
  { name: 'consultation-saved-gone', path: () => '/consultation/draft?token=wrong', status: 410 },
  { name: 'consultation-link', path: () => '/consultation/link' },
  { name: 'consultation-link-wrong', path: () => '/consultation/link', act: submitWrong },
  { name: 'consultation-link-sent', path: () => '/consultation/link/sent' },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'sign-in-wrong', path: () => '/sign-in', act: submitWrong },
  { name: 'nothing-here', path: () => '/nothing', status: 404 },
];

/** Pages of one person: by link or signed in. */
export const PERSONAL_PAGES: PageToSee[] = [
  { name: 'prove', path: ({ links }) => links.prove },
  { name: 'prove-gone', path: () => '/register/prove?token=wrong', status: 410 },
  { name: 'sign-in-link', path: ({ links }) => links.signIn },
  { name: 'sign-in-link-gone', path: () => '/sign-in/link?token=wrong', status: 410 },
  { name: 'status-submitted', path: () => '/registration', as: 'submitted' },
  { name: 'status-waiting', path: () => '/registration', as: 'waiting' },
  { name: 'status-under-review', path: () => '/registration', as: 'under-review' },
  { name: 'status-asked', path: () => '/registration', as: 'information-requested' },
  {
    name: 'status-asked-wrong',
    path: () => '/registration',
    as: 'information-requested',
    act: submitWrongly('#answer-form'),
  },
  { name: 'status-approved', path: () => '/registration', as: 'approved' },
  { name: 'status-later-wrong', path: () => '/registration', as: 'participant', act: submitWrongly('#later-form') },
  { name: 'my-sessions', path: () => '/my-sessions', as: 'participant' },
  { name: 'session-seat', path: ({ sessions }) => `/sessions/${sessions.signUp}/seat`, as: 'participant' },
  { name: 'correction', path: () => '/registration/correction', as: 'approved' },
  { name: 'status-rejected', path: () => '/registration', as: 'rejected' },
  { name: 'status-withdrawn', path: () => '/registration', as: 'withdrawn' },
  { name: 'status-expired', path: () => '/registration', as: 'expired' },
  { name: 'status-offered', path: () => '/registration', as: 'offered' },
  { name: 'switch-mode', path: () => '/registration/mode', as: 'approved' },
  { name: 'withdrawal', path: () => '/registration/withdrawal', as: 'approved' },
  { name: 'address-change', path: () => '/address-change', as: 'approved' },
  { name: 'address-change-wrong', path: () => '/address-change', as: 'approved', act: submitWrong },
  { name: 'address-change-sent', path: () => '/address-change/sent' },
  { name: 'address-change-confirm', path: ({ links }) => links.newAddress },
  { name: 'address-change-done', path: () => '/address-change/done' },
  { name: 'address-change-stop', path: ({ links }) => links.stopAddress },
  { name: 'address-change-stopped', path: () => '/address-change/stopped' },
  { name: 'address-change-gone', path: () => '/address-change/confirm?token=wrong', status: 410 },
  { name: 'submission-prove', path: ({ submissions }) => submissions.prove },
  { name: 'submission-prove-gone', path: () => '/consultation/prove?token=wrong', status: 410 },
  { name: 'submission-received', path: ({ submissions }) => submissions.received },
  { name: 'submission-under-review', path: ({ submissions }) => submissions.underReview },
  { name: 'submission-edit', path: ({ submissions }) => submissions.edit },
  { name: 'submission-withdrawal', path: ({ submissions }) => submissions.withdrawal },
  { name: 'submission-gone', path: () => '/submission?token=wrong', status: 410 },
  { name: 'co-organizer', path: ({ submissions }) => submissions.coOrganizer },
  { name: 'co-organizer-gone', path: () => '/consultation/co-organizer?token=wrong', status: 410 },
  { name: 'speaking', path: ({ links }) => links.speaking },
  {
    name: 'speaking-handed-in',
    path: ({ sessions }) => `/speaking?session=${sessions.handedIn}`,
    as: 'speaker',
    act: (page) => page.locator('#materials ~ div summary').click(),
  },
  { name: 'speaking-gone', path: () => '/speaking?token=wrong', status: 404 },
  { name: 'invitation', path: ({ links }) => links.invitation },
  {
    name: 'invitation-decline',
    path: ({ links }) => links.invitation,
    act: (page) => page.locator('main summary').click(),
  },
  { name: 'invitation-form', path: invitationForm },
  { name: 'invitation-form-wrong', path: invitationForm, act: submitWrong },
  { name: 'invitation-declined', path: () => '/invitation/declined' },
  { name: 'invitation-taken-back', path: ({ links }) => links.takenBack, status: 410 },
  { name: 'invitation-unknown', path: () => '/invitation?token=wrong', status: 410 },
  { name: 'my-agenda-kept', path: () => '/my-agenda', as: 'participant' },
  { name: 'me-participant', path: () => '/me', as: 'participant' },
  { name: 'me-speaker', path: () => '/me', as: 'speaker' },
  { name: 'me-organizer', path: () => '/me', as: 'organizer' },
  { name: 'join', path: ({ sessions }) => `/sessions/${sessions.panel}/join`, as: 'participant' },
  { name: 'floor-room', path: ({ links }) => links.floorRoom },
  { name: 'floor-interpreters', path: ({ links }) => links.floorBooth },
  { name: 'round-table-order', path: ({ sessions }) => `/round-tables/${sessions.roundTable}/order`, as: 'protocol' },
];

/** What is kept and why, and one's own data. */
export const PRIVACY_PAGES: PageToSee[] = [
  { name: 'privacy', path: () => '/privacy' },
  { name: 'participants', path: () => '/participants' },
  { name: 'my-data', path: () => '/my-data', as: 'approved' },
  { name: 'my-data-asked', path: () => '/my-data', as: 'approved', act: askForFile },
  { name: 'my-data-file-gone', path: () => '/my-data/file?token=wrong', status: 410 },
  { name: 'invitation-saved', path: () => '/invitation/registration/saved' },
  { name: 'my-data-download-over', path: () => '/my-data/file/download?token=wrong', status: 410 },
  { name: 'erasure', path: () => '/my-data/erasure', as: 'approved' },
  { name: 'erasure-duties', path: () => '/my-data/erasure', as: 'organizer' },
  { name: 'erasure-asked', path: () => '/my-data/erasure/asked' },
];

/** Pages of whoever acts for others: focal points and assistants. */
export const ACTING_PAGES: PageToSee[] = [
  { name: 'nomination', path: () => '/focal-points/nomination' },
  { name: 'nomination-wrong', path: () => '/focal-points/nomination', act: submitWrong },
  { name: 'nomination-sent', path: () => '/focal-points/nomination/sent' },
  { name: 'delegation', path: ({ acting }) => `/delegations/${acting.delegation}`, as: 'focal-point' },
  {
    name: 'delegation-reject',
    path: ({ acting }) => `/delegations/${acting.delegation}`,
    as: 'focal-point',
    act: async (page) => {
      await page.locator('article summary').first().click();
      await page.locator('article .btn.bad').first().click();
      await page.locator('.errors').waitFor();
    },
  },
  { name: 'delegation-foreign', path: ({ acting }) => `/delegations/${acting.delegation}`, as: 'speaker', status: 404 },
  { name: 'minister', path: ({ acting }) => `/delegations/${acting.delegation}/ministers/new`, as: 'focal-point' },
  {
    name: 'minister-wrong',
    path: ({ acting }) => `/delegations/${acting.delegation}/ministers/new`,
    as: 'focal-point',
    act: submitWrong,
  },
  {
    name: 'delegation-member',
    path: ({ acting }) => `/delegations/${acting.delegation}/members/${acting.member}`,
    as: 'focal-point',
  },
  {
    name: 'substitute',
    path: ({ acting }) => `/delegations/${acting.delegation}/members/${acting.member}/substitute`,
    as: 'focal-point',
  },
  { name: 'me-focal-point', path: () => '/me', as: 'focal-point' },
  { name: 'me-assistant', path: () => '/me', as: 'assistant' },
  { name: 'acting', path: ({ acting }) => `/me/for/${acting.mandate}`, as: 'assistant' },
  { name: 'new-mandate', path: () => '/me/mandates/new', as: 'speaker' },
  { name: 'new-mandate-wrong', path: () => '/me/mandates/new', as: 'speaker', act: submitWrong },
];

/** The console, each screen as the secretariat sees it. */
export const CONSOLE_PAGES: PageToSee[] = [
  { name: 'console-signed-out', path: () => '/console', speaks: 'by-query', refused: ['/api/v1/me'] },
  { name: 'console-choose', path: () => '/console', as: 'secretariat', speaks: 'by-query' },
  screen('overview', () => ''),
  screen('registrations', () => '/registrations'),
  screen('registrations-all', () => '/registrations?queue=all&region=itu:AFR'),
  {
    ...screen('registrations-keys', () => '/registrations'),
    act: (page) => page.locator('h1 ~ .end button').click(),
  },
  {
    ...screen('registrations-bulk', () => '/registrations?queue=all'),
    act: async (page) => {
      await page.locator('thead input[type=checkbox]').check();
      await page.locator('section.note .btn.bad').click();
      await page.locator('dialog select').waitFor();
    },
  },
  screen('registration', ({ rows }) => `/registrations?registration=${rows.registration}`),
  screen('invitations', () => '/invitations'),
  screen('invitations-nothing', () => '/invitations?q=xyzzy'),
  screen('invitation', ({ rows }) => `/invitations?invitation=${rows.invitation}`),
  screen('new-invitations', () => '/invitations/new'),
  { ...screen('new-invitations-checked', () => '/invitations/new'), act: checkList },
  screen('numbers', () => '/numbers'),
  screen('door', () => '/door'),
  { ...screen('door-person', () => '/door'), act: (page) => lookUpAtDoor(page, 'tsheringma') },
  { ...screen('door-nobody', () => '/door'), act: (page) => lookUpAtDoor(page, 'xyzzy') },
  screen('delegations', () => '/delegations'),
  screen('delegation', ({ acting }) => `/delegations/${acting.delegation}`),
  screen('ministers', () => '/ministers'),
  screen('mandates', () => '/mandates'),
  screen('review', () => '/review'),
  screen('review-over', () => '/review?queue=over'),
  screen('review-one', ({ submissions }) => `/review?submission=${submissions.id}`),
  {
    ...screen('review-beside', ({ submissions }) => `/review?submission=${submissions.id}`),
    act: async (page) => {
      await page.locator('section[aria-labelledby=similar] button').first().click();
      await page.locator('dialog h3').nth(1).waitFor();
    },
  },
  {
    ...screen('review-apply', () => '/review?queue=noted'),
    act: (page) => page.locator('section.card .btn').first().click(),
  },
  {
    ...screen('calls', () => '/calls'),
    act: (page) => page.locator('section[aria-labelledby=criteria] summary').first().click(),
  },
  { ...screen('calls-open', () => '/calls'), act: (page) => page.locator('li .btn').first().click() },
  screen('sessions', () => '/sessions'),
  screen('session', ({ sessions }) => `/sessions/${sessions.panel}`),
  screen('new-session', () => '/new-session'),
  screen('board', () => '/board?day=2027-07-06'),
  screen('board-chosen', ({ sessions }) => `/board?day=2027-07-06&session=${sessions.panel}`),
  {
    ...screen('board-move', () => '/board?day=2027-07-06'),
    act: async (page) => {
      await page.locator('.tray .blk').first().press('Enter');
      await page.locator('dialog select').first().waitFor();
    },
  },
  screen('board-table', () => '/board?view=table'),
  screen('constraints', () => '/constraints'),
  {
    ...screen('constraints-new', () => '/constraints'),
    act: (page) => page.locator('main section .btn').first().click(),
  },
  screen('constraints-walking', () => '/constraints?part=walking'),
  screen('constraints-people', () => '/constraints?part=people'),
  screen('constraints-rules', () => '/constraints?part=rules'),
  screen('sessions-conflicts', () => '/sessions?show=conflicts'),
  screen('constraints-apart', () => '/constraints?part=apart'),
  screen('constraints-blockers', () => '/constraints?part=blockers'),
  screen('imports', () => '/imports'),
  { ...screen('imports-wrong', () => '/imports'), act: submitWrong, refused: ['/schedule-imports'] },
  screen('import', ({ rows }) => `/imports?import=${rows.import}`),
  screen('releases', () => '/releases'),
  screen('round-tables', () => '/round-tables'),
  screen('round-table', ({ sessions }) => `/round-tables/${sessions.roundTable}`),
  screen('floor', ({ sessions }) => `/round-tables/${sessions.roundTable}/floor`),
  screen('letters', () => '/letters'),
  screen('letter', ({ rows }) => `/letters?letter=${rows.letter}`),
  screen('edition', () => '/edition'),
  screen('rooms', () => '/rooms'),
  screen('room', () => '/rooms?room=C'),
  screen('staff', () => '/staff'),
  screen('tokens', () => '/tokens'),
  {
    ...screen('tokens-made', () => '/tokens'),
    act: async (page) => {
      await page.locator('input[name=name]').fill('Screens');
      await page.locator('fieldset .tick input').first().check();
      await page.locator('main form .btn').last().click();
      await page.locator('form .note code').waitFor();
    },
  },
  screen('privacy', () => '/privacy'),
  {
    ...screen('privacy-words', () => '/privacy'),
    act: async (page) => {
      await page.locator('section[aria-labelledby=consent-public-list] button').click();
      await page.locator('textarea[name="texts/en"]').fill('Show who I am in the public list.');
      await page.locator('form:has(textarea) .btn').first().click();
      await page.locator('dialog').waitFor();
    },
  },
  screen('audit', () => '/audit'),
];

/** Tools for whoever develops. */
export const TOOL_PAGES: PageToSee[] = [
  { name: 'inbox', path: () => '/dev/mail', speaks: 'english' },
  // The letter's frame runs no script, not even the one that stops the browser's clock.
  { name: 'inbox-letter', path: ({ rows }) => `/dev/mail/${rows.caughtLetter}`, speaks: 'english', refused: ['/html'] },
];

export const EVERY_PAGE = [
  ...PUBLIC_PAGES,
  ...PERSONAL_PAGES,
  ...PRIVACY_PAGES,
  ...ACTING_PAGES,
  ...CONSOLE_PAGES,
  ...TOOL_PAGES,
];

function screen(name: string, below: (stage: Stage) => string): PageToSee {
  return {
    name: `console-${name}`,
    path: (stage) => `/console/${stage.edition.code}${below(stage)}`,
    as: 'secretariat',
    speaks: 'by-query',
  };
}

/** The whole address of a page in a language. */
export function addressOf({ path, speaks }: PageToSee, stage: Stage, language: Language): string {
  const { api, edition } = stage;
  if (!speaks) return `${api.url}/${edition.code}/${language}${path(stage)}`;
  const url = new URL(path(stage), api.url);
  if (speaks === 'by-query') url.searchParams.set('lang', language);
  return String(url);
}
