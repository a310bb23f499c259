import { jest } from '@jest/globals';
import { aSite, type Site } from '../support/a-start.js';
import { build } from '../support/own-process.js';

let site: Site;

jest.setTimeout(180_000); // two whole starts, and the making of an edition, on a machine that does other things, too

beforeAll(async () => {
  build();
  site = await aSite();
});
afterAll(() => site.clear());

/** Where the page of a link leads when its button is pressed. */
async function signIn(link: string): Promise<{ page: number; pressed: number; to: string | null }> {
  const page = await fetch(link);
  const token = new URL(link).searchParams.get('token')!;
  const action = /<form[^>]*action="([^"]*sign-in[^"]*)"/.exec(await page.text())?.[1] ?? new URL(link).pathname;
  const pressed = await fetch(new URL(action, link), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ token }),
  });
  return { page: page.status, pressed: pressed.status, to: pressed.headers.get('location') };
}

describe('the first start of a newcomer', () => {
  it('finds the demonstration edition, every page that it names, and a way in as each kind of person; the next start makes no other', async () => {
    const first = await site.start({ NODE_ENV: 'development' });
    const said = await first.saying(/What the processes say/);
    const links = [...said.matchAll(/^ {2}([a-z -]+?) {2,}(http:\S+token=\S+)$/gm)].map(([, who, url]) => ({
      who,
      url,
    }));
    const places = [...said.matchAll(/ {2}(http:\/\/localhost:\d+\/[a-z/]*)$/gm)].map(([, url]) => url);
    const statuses = await Promise.all(places.map(async (url) => (await fetch(url)).status));
    const ways = await Promise.all(links.map(async ({ who, url }) => ({ who, ...(await signIn(url)) })));
    first.signal('SIGINT');
    await first.ended;
    const second = await site.start({ NODE_ENV: 'development' });
    second.signal('SIGINT');
    await second.ended;

    expect(places.map((place) => new URL(place).pathname)).toEqual(['/', '/console', '/api/docs', '/dev/mail']);
    expect(statuses).toEqual([200, 200, 200, 200]);
    const officers = ['accreditation officer', 'protocol officer', 'check-in officer'];
    const staff = ['secretariat', 'programme editor', ...officers, 'reviewer', 'reviewer'];
    const others = ['focal point of a delegation', 'session organizer', 'speaker', 'participant'];
    expect(ways).toEqual([
      ...staff.map((who) => ({ who, page: 200, pressed: 303, to: '/console' })),
      ...others.map((who) => ({ who, page: 200, pressed: 303, to: '/wsis2027/en/me' })),
    ]);
    expect([first.said().includes('Making the demonstration'), second.said().includes('Making')]).toEqual([
      true,
      false,
    ]);
  });
});
