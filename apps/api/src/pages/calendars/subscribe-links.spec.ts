import { subscribeLinks } from './subscribe-links.js';

describe('links that make a calendar program follow a feed', () => {
  const address = 'https://forum.example/forum27/feeds/rooms/C.ics?lang=ar';
  const links = new Map(
    subscribeLinks(address, 'Forum 2027 & قاعة').map(({ program, href }) => [program, new URL(href)]),
  );

  it('hand the address over whole, its question mark too', () => {
    expect([
      links.get('device')!.href,
      links.get('google')!.searchParams.get('cid'),
      links.get('outlook')!.searchParams.get('url'),
      links.get('office')!.searchParams.get('url'),
    ]).toEqual([
      'webcal://forum.example/forum27/feeds/rooms/C.ics?lang=ar',
      'webcal://forum.example/forum27/feeds/rooms/C.ics?lang=ar',
      address,
      address,
    ]);
  });

  it('name the calendar where the program takes a name', () => {
    expect(links.get('outlook')!.searchParams.get('name')).toBe('Forum 2027 & قاعة');
  });
});
