import { Clock } from '@app/config';
import type { DataSource } from 'typeorm';
import { compose } from '../../libs/mail/src/compose.js';
import { LetterSender } from '../../libs/mail/src/letter-sender.js';
import { plainMasthead } from '../../libs/mail/src/masthead.js';
import { smtpPostOffice } from '../../libs/mail/src/post-office.js';
import { readSender } from '../../libs/mail/src/sender-address.js';
import type { Mailbox } from './mailbox.js';

/**
 * Posts every letter that waits in the outbox, in the order in which they were written, by the worker's own sender without its
 * queue. `baseUrl` is what their links begin with. Gives their ids.
 */
export async function postLetters(
  database: DataSource,
  mailbox: Pick<Mailbox, 'url'>,
  baseUrl: string,
): Promise<string[]> {
  const sender = readSender('WSIS Forum <forum@wsis.example>');
  const post = await smtpPostOffice(mailbox.url);
  const write = async (letter: Parameters<typeof compose>[0]) =>
    compose(letter, await plainMasthead(letter.editionId, letter.to.language), sender, baseUrl);
  const letters = new LetterSender(database, { sender, post, write }, new Clock());
  const waiting = await database.query(`select id from letter where state = 'waiting' order by created_at, id`);
  for (const { id } of waiting) await letters.run(id);
  post.close();
  return waiting.map(({ id }: { id: string }) => id);
}
