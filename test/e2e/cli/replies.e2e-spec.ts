import { aDatabase, type TestDatabase } from '../../support/database.js';
import { messageOf, replyMessage } from '../../support/calendar-replies.js';
import { aLetter, openDatabase } from '../../support/letters.js';
import { aDeliveryReport } from '../../support/returned-messages.js';
import { runForum } from './run-forum.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db.drop());

it('forum replies read takes a message from the mail server; what it does not act on, replies kept lists with the reason', async () => {
  const ana = 'ana@people.example';
  const foreign = replyMessage({ from: ana, attendee: ana, uid: 'never-ours@wsis-forum', answer: 'DECLINED' });
  const letter = messageOf(ana, [['text/plain; charset=utf-8', ['I accept with pleasure.']]]);

  const kept = await runForum(db.url, ['replies', 'read'], {}, foreign);
  const notForUs = await runForum(db.url, ['replies', 'read'], {}, letter);
  const list = await runForum(db.url, ['replies', 'kept']);

  expect(kept).toEqual({ code: 0, stdout: 'Kept for a human: not-invited.\n', stderr: '' });
  expect(notForUs).toEqual({ code: 65, stdout: '', stderr: 'The message has no calendar part.\n' });
  const [, ...line] = list.stdout.trimEnd().split('\t');
  expect(line).toEqual(['not-invited', ana, ana, 'DECLINED', 'never-ours@wsis-forum']);
});

it('forum returned read notes at its letter what came back, and tells the mail server of a database that is away', async () => {
  const database = await openDatabase(db.url);
  const letterId = await aLetter(database);
  await database.query(`update letter set state = 'sent', dated_at = now(), attempts = 1 where id = $1`, [letterId]);
  const report = aDeliveryReport({ letterId, action: 'failed', status: '5.1.1', diagnostic: '550 no such user' });

  const noted = await runForum(db.url, ['returned', 'read'], {}, report);
  const garbage = await runForum(db.url, ['returned', 'read'], {}, Buffer.from('\0\xff--\r\n\r\n'));
  const away = await runForum('postgres://nobody@127.0.0.1:1/none', ['returned', 'read'], {}, report);

  expect(noted).toEqual({ code: 0, stdout: `hard for letter ${letterId}: noted at its letter.\n`, stderr: '' });
  expect(garbage).toEqual({ code: 0, stdout: 'other: nothing to note.\n', stderr: '' });
  expect([away.code, away.stdout]).toEqual([75, '']);
  const [letter] = await database.query(`select state, failure, last_reply from letter where id = $1`, [letterId]);
  await database.destroy();
  expect(letter).toEqual({ state: 'failed', failure: 'returned', last_reply: 'smtp; 550 no such user' });
});
