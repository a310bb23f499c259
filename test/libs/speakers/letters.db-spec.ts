import { LANGUAGES } from '@app/i18n';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { aPanel } from './a-panel.js';

let panel: Awaited<ReturnType<typeof aPanel>>;
let mailbox: Mailbox;

beforeEach(async () => {
  panel = await aPanel();
  mailbox = await aMailbox();
});

afterEach(async () => {
  await mailbox.stop();
  await panel.close();
});

it('goes through the outbox in the language of each speaker, with session, role, time and a link of its own', async () => {
  const people = await Promise.all(
    LANGUAGES.map((language) => panel.person({ email: `${language}@people.example`, familyName: language, language })),
  );
  const { code } = await panel.session({
    title: 'Bridging the gap',
    panel: people.map(({ id }) => ({ personId: id, role: 'moderator' })),
  });
  await panel.invite(code);
  for (const { id } of people) await panel.answer(code, id, { act: 'accept', mode: null });
  await panel.answer(code, people[0].id, { act: 'decline' });

  await postLetters(panel.database, mailbox, 'https://forum.example');

  const letters = await mailbox.waitFor(13);
  const english = letters.filter(({ text }) => text?.includes('Ada en'));
  expect(english.map(({ subject }) => subject)).toEqual([
    'Invitation to speak: Bridging the gap',
    'You speak: Bridging the gap',
    'You declined: Bridging the gap',
  ]);
  expect(plain(english[0].text!)).toContain('Answer by Tuesday 15 June 2027, 18:00');
  expect(plain(english[0].text!)).toContain('Tuesday 6 July 2027, 10:00–11:00 (Zurich, UTC+2)');
  expect(plain(english[0].text!)).toContain('Moderator');
  expect(plain(english[1].text!)).toContain('Tell us on your page whether you take part on site or remotely.');
  expect(plain(english[1].text!)).toContain('Your registration for the Forum is not complete.');
  expect(plain(english[2].text!)).not.toContain('registration');
  expect(letters.map(({ subject }) => subject).sort()).toEqual(
    [
      'Invitation to speak: Bridging the gap',
      'Invitation à intervenir : Bridging the gap',
      'Invitación a intervenir: Bridging the gap',
      'Приглашение выступить: Bridging the gap',
      '发言邀请：Bridging the gap',
      'دعوة إلى التحدث: Bridging the gap',
      'You speak: Bridging the gap',
      'Vous intervenez : Bridging the gap',
      'Usted interviene: Bridging the gap',
      'Вы выступаете: Bridging the gap',
      '您将发言：Bridging the gap',
      'ستتحدث في: Bridging the gap',
      'You declined: Bridging the gap',
    ].sort(),
  );
  const links = letters.flatMap(({ text }) => [...text!.matchAll(/https?:\/\/\S+/g)].map(([link]) => link));
  expect(
    links.every((link) => /^https:\/\/forum\.example\/wsis2027\/[a-z]{2}\/speaking\?token=[\w-]{43}$/.test(link)),
  ).toBe(true);
  expect(new Set(links).size).toBe(13);
  const [{ kept }] = await panel.database.query(`select count(secrets)::int as kept from letter`);
  expect(kept).toBe(0);
});

const plain = (text: string) => text.replace(/[\u2066-\u2069\u2060]/g, '').replace(/\s+/g, ' ');
