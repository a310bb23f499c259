import type { ClaimedLetter } from '../../libs/mail/src/letter.js';

/** A letter in the hands of a worker, without a row: a sign-in link for somebody invented. */
export function aClaimedLetter(over: Partial<ClaimedLetter> = {}): ClaimedLetter {
  return {
    id: '8d3f1c2a-5b6e-4f70-9a81-b2c3d4e5f607',
    claim: '1',
    editionId: '1',
    kind: 'identity.sign-in',
    line: 'own',
    isSpared: false,
    to: { address: 'ana@people.example', name: 'Ana Lima', language: 'en' },
    data: { edition: 'WSIS Forum 2027', minutes: 30 },
    secrets: { link: '/sign-in/use?token=abc' },
    ownWords: null,
    qr: null,
    attachments: [],
    calendar: null,
    differences: [],
    earlier: [],
    messageId: '8d3f1c2a-5b6e-4f70-9a81-b2c3d4e5f607@wsis.example',
    datedAt: new Date('2027-06-01T08:00:00Z'),
    attempts: 1,
    ...over,
  };
}
