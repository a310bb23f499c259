import { type DynamicModule, Inject, Module, type ModuleMetadata, type OnApplicationShutdown } from '@nestjs/common';
import { LETTER_OFFICE, type LetterOffice } from './letter-office.js';
import { LetterSender } from './letter-sender.js';
import { MASTHEAD_OF, plainMasthead, type MastheadOf } from './masthead.js';
import { smtpPostOffice } from './post-office.js';
import { readSender, type SenderAddress } from './sender-address.js';
import { UnsentLetters } from './unsent-letters.js';

export interface MailSettings {
  smtpUrl: string;
  /** MAIL_FROM. */
  mailFrom: string;
  baseUrl: string;
  /** How letters learn of their edition, from a room above this one; default: a plain head. */
  masthead?: {
    imports: ModuleMetadata['imports'];
    inject: unknown[];
    useFactory: (...injected: never[]) => MastheadOf;
  };
  leaseSeconds?: number;
  firstPauseSeconds?: number;
}

/** For the worker only. Who writes a letter needs no module: `writeLetter` is a function. */
@Module({})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(LETTER_OFFICE) private readonly office: LetterOffice) {}

  /** A MAIL_FROM that is not an address is a ConfigurationFault. */
  static sending(settings: MailSettings): DynamicModule {
    const sender = readSender(settings.mailFrom);
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
          useFactory: (mastheadOf: MastheadOf) => openOffice(settings, sender, mastheadOf),
          inject: [MASTHEAD_OF],
        },
        LetterSender,
        UnsentLetters,
      ],
      exports: [LETTER_OFFICE, LetterSender, UnsentLetters],
    };
  }

  onApplicationShutdown(): void {
    this.office.post.close();
  }
}

async function openOffice(
  settings: MailSettings,
  sender: SenderAddress,
  mastheadOf: MastheadOf,
): Promise<LetterOffice> {
  const { compose } = await import('./compose.js'); // with QR codes and React: only who sends needs it
  return {
    sender,
    post: await smtpPostOffice(settings.smtpUrl),
    write: async (letter) =>
      compose(letter, await mastheadOf(letter.editionId, letter.to.language), sender, settings.baseUrl),
    leaseSeconds: settings.leaseSeconds,
    firstPauseSeconds: settings.firstPauseSeconds,
  };
}
