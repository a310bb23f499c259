import {
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type ModuleMetadata,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LETTER_OFFICE, type LetterOffice } from './letter-office.js';
import { BulkLetterSender, LetterSender } from './letter-sender.js';
import { MASTHEAD_OF, plainMasthead, type MastheadOf } from './masthead.js';
import type { MailPace } from './pace.js';
import { smtpPostOffice } from './post-office.js';
import { readBounceAddress } from './returned/return-address.js';
import { readSignature, type Signature } from './signature.js';
import { readSender, type SenderAddress } from './sender-address.js';
import { UnsentBulkLetters, UnsentLetters } from './unsent-letters.js';

export interface MailSettings {
  smtpUrl: string;
  /** MAIL_FROM. */
  mailFrom: string;
  /** BOUNCE_ADDRESS. */
  bounceAddress?: string;
  dkim?: { keyFile: string; selector: string };
  baseUrl: string;
  /** How letters learn of their edition, from a room above this one; default: a plain head. */
  masthead?: {
    imports: ModuleMetadata['imports'];
    inject: unknown[];
    useFactory: (...injected: never[]) => MastheadOf;
  };
  /** Default: as fast as the mail server takes them. */
  pace?: MailPace;
  /** Connections of one worker to the mail server; default: 5. */
  connections?: number;
  leaseSeconds?: number;
  firstPauseSeconds?: number;
}

/** For the worker only. Who writes a letter needs no module: `writeLetter` is a function. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(LETTER_OFFICE) private readonly office: LetterOffice) {}

  /** A MAIL_FROM or BOUNCE_ADDRESS that is not an address, and a DKIM key that cannot sign, are a ConfigurationFault. */
  static sending(settings: MailSettings): DynamicModule {
    const sender = { ...readSender(settings.mailFrom), bounces: readBounceAddress(settings.bounceAddress) };
    const dkim = settings.dkim && readSignature(settings.dkim, sender.domain);
    return {
      module: MailModule,
      imports: settings.masthead?.imports,
      providers: [
        {
          provide: MASTHEAD_OF,
          useFactory: settings.masthead?.useFactory ?? (() => plainMasthead),
          inject: (settings.masthead?.inject ?? []) as never[],
        },
        {
          provide: LETTER_OFFICE,
          useFactory: (mastheadOf: MastheadOf) => openOffice(settings, sender, dkim, mastheadOf),
          inject: [MASTHEAD_OF],
        },
        LetterSender,
        BulkLetterSender,
        UnsentLetters,
        UnsentBulkLetters,
      ],
      exports: [LETTER_OFFICE, LetterSender, BulkLetterSender, UnsentLetters, UnsentBulkLetters],
    };
  }

  onApplicationShutdown(): void {
    this.office.post.close();
  }
}

async function openOffice(
  settings: MailSettings,
  sender: SenderAddress,
  dkim: Signature | undefined,
  mastheadOf: MastheadOf,
): Promise<LetterOffice> {
  new Logger('Letters').log(signedOrNot(dkim));
  const { compose } = await import('./compose.js'); // with QR codes and React: only who sends needs it
  return {
    sender,
    post: await smtpPostOffice(settings.smtpUrl, { dkim, connections: settings.connections }),
    write: async (letter) =>
      compose(letter, await mastheadOf(letter.editionId, letter.to.language), sender, settings.baseUrl),
    pace: settings.pace,
    leaseSeconds: settings.leaseSeconds,
    firstPauseSeconds: settings.firstPauseSeconds,
  };
}

/** Said at the start, so that nobody takes unsigned letters for signed ones. */
function signedOrNot(dkim: Signature | undefined): string {
  return dkim
    ? `letters are signed for ${dkim.domainName} (DKIM, selector ${dkim.keySelector})`
    : 'letters leave unsigned: DKIM_KEY_FILE is not set';
}
