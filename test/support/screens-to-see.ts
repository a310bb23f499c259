import type { Stage } from './demonstration.js';
import { checkList, lookUpAtDoor, submitWrong, type PageToSee } from './page-to-see.js';

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
  {
    ...screen('calls-open', () => '/calls'),
    act: async (page) => {
      await page.locator('li .btn').first().click();
      for (const summary of await page.locator('section[aria-labelledby^=form-] summary').all()) await summary.click();
    },
  },
  screen('sessions', () => '/sessions'),
  screen('session', ({ sessions }) => `/sessions/${sessions.panel}`),
  screen('session-substitutes', ({ sessions }) => `/sessions/${sessions.substituted}`),
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
  screen('notices', () => '/releases/4/notices'),
  screen('notices-before', () => '/releases/99/notices'),
  {
    ...screen('notices-letter', () => '/releases/4/notices'),
    act: async (page) => {
      await page.locator('section[aria-labelledby=whom] tbody button').first().click();
      await page.locator('aside .letter').first().waitFor();
    },
  },
  screen('round-tables', () => '/round-tables'),
  screen('round-table', ({ sessions }) => `/round-tables/${sessions.roundTable}`),
  screen('statements', ({ sessions }) => `/round-tables/${sessions.roundTable}/statements`),
  {
    ...screen('statement', ({ sessions }) => `/round-tables/${sessions.roundTable}/statements`),
    act: async (page) => {
      await page.locator('tbody button').first().click();
      await page.locator('aside.desk section').first().waitFor();
    },
  },
  screen('floor', ({ sessions }) => `/round-tables/${sessions.roundTable}/floor`),
  screen('announcements', () => '/announcements'),
  screen('new-announcement', () => '/new-announcement'),
  screen('announcement-draft', ({ rows }) => `/announcements/${rows.announcementDraft}`),
  {
    ...screen('announcement-waiting', ({ rows }) => `/announcements/${rows.announcementWaiting}`),
    refused: ['/letter.html?v=2'], // the letter's frame lets nothing run, nor what looks at the page
    act: async (page) => {
      await page.locator('section[aria-labelledby=whom] tbody button').first().click();
      await page.frameLocator('iframe').locator('h1').waitFor();
    },
  },
  screen('announcement-sent', ({ rows }) => `/announcements/${rows.announcementSent}`),
  screen('letters', () => '/letters'),
  screen('letters-of-session', ({ sessions }) => `/letters?session=${sessions.panel}`),
  screen('letter', ({ rows }) => `/letters?letter=${rows.letter}`),
  screen('letter-templates', () => '/letter-templates'),
  {
    ...screen('letter-template', () => '/letter-templates/registration.confirmation?language=ar'),
    refused: ['about:srcdoc'], // the letter's frame lets nothing run, nor what looks at the page
    act: async (page) => {
      await page.frameLocator('iframe.letter-frame').locator('h1').waitFor();
    },
  },
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

function screen(name: string, below: (stage: Stage) => string): PageToSee {
  return {
    name: `console-${name}`,
    path: (stage) => `/console/${stage.edition.code}${below(stage)}`,
    as: 'secretariat',
    speaks: 'by-query',
  };
}
