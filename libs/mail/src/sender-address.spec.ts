import { readSender } from './sender-address.js';

it('reads a name with an address, quoted or not, and a bare address', () => {
  const forum = { name: 'WSIS Forum', address: 'forum@wsis.example', domain: 'wsis.example' };

  expect(readSender('WSIS Forum <forum@wsis.example>')).toEqual(forum);
  expect(readSender('"WSIS Forum" <forum@wsis.example>')).toEqual(forum);
  expect(readSender('forum@wsis.example')).toEqual({ ...forum, name: '' });
});

it('says which setting is wrong', () => {
  expect(() => readSender('WSIS Forum')).toThrow('MAIL_FROM must be an address, or a name and an address in <>');
  expect(() => readSender('a <b> <c@d.example>')).toThrow('MAIL_FROM');
});
