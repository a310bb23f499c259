import type { SendMailOptions } from 'nodemailer';
import type { ClaimedLetter } from './letter.js';
import type { MailPace } from './pace.js';
import type { PostOffice } from './post-office.js';
import type { SenderAddress } from './sender-address.js';

export const LETTER_OFFICE = Symbol('LetterOffice');

/** What the sender of letters works with. */
export interface LetterOffice {
  sender: SenderAddress;
  post: PostOffice;
  write(letter: ClaimedLetter): Promise<SendMailOptions>;
  /** Default: LEASE_SECONDS. */
  leaseSeconds?: number;
  /** Default: as fast as the mail server takes them. */
  pace?: MailPace;
  /** Before the second try; default: a minute. */
  firstPauseSeconds?: number;
}
