import { nextTry } from './next-try.js';
import { troubleOf, withoutAddresses } from './sending-trouble.js';

it.each([
  [{ code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, true],
  [{ code: 'EENVELOPE', responseCode: 552, response: '552 mailbox full' }, true],
  [{ code: 'EMESSAGE', responseCode: 554, response: '554 spam' }, true],
  [{ code: 'EENVELOPE', message: 'Invalid recipient' }, true],
  [{ code: 'EENVELOPE', responseCode: 450, response: '450 greylisted' }, false],
  [{ code: 'EMESSAGE', responseCode: 452, response: '452 no room' }, false],
  [{ code: 'EENVELOPE', responseCode: 421, response: '421 closing' }, false],
  [{ code: 'EENVELOPE', responseCode: 530, response: '530 sign in first' }, false],
  [{ code: 'EAUTH', responseCode: 535, response: '535 wrong password' }, false],
  [{ code: 'EPROTOCOL', responseCode: 554, response: '554 no service here' }, false],
  [{ code: 'ECONNECTION', message: 'Connection closed' }, false],
  [{ code: 'ETIMEDOUT', message: 'Timeout' }, false],
  [{ code: 'ETLS', message: 'no TLS' }, false],
  [new Error('anything else'), false],
])('%j is lasting: %s', (fault, lasting) => {
  expect(troubleOf(fault).lasting).toBe(lasting);
});

it('keeps the reply on one line and short, and addresses out of the log', () => {
  const { reply } = troubleOf({ code: 'EENVELOPE', responseCode: 550, response: `550 a\r\nb ${'x'.repeat(500)}` });

  expect(reply).toMatch(/^550 a b x+$/);
  expect(reply).toHaveLength(300);
  expect(withoutAddresses('550 <ana@people.example> unknown')).toBe('550 <…@…> unknown');
});

it('waits longer after each try, at most six hours, and not with the others', () => {
  const now = new Date(0);
  const seconds = (attempt: number, dice: number) => nextTry(attempt, now, {}, () => dice).getTime() / 1000;

  expect([1, 2, 3, 4, 5, 6, 7].map((attempt) => seconds(attempt, 0.5))).toEqual([
    60, 180, 540, 1620, 4860, 14580, 21600,
  ]);
  expect([seconds(1, 0), seconds(1, 1)]).toEqual([45, 75]);
});
