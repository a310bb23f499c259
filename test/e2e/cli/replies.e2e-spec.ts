import { aDatabase, type TestDatabase } from '../../support/database.js';
import { messageOf, replyMessage } from '../../support/calendar-replies.js';
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
