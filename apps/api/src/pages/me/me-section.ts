import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { SignedIn } from '@app/identity';
import type { ReactElement } from 'react';

/** For whom a part of the page "Me" is made. */
export interface MeVisit {
  edition: Edition;
  language: Language;
  signedIn: SignedIn;
  now: Date;
}

/** A part of the page "Me". Each is a Nest provider of its own, named in `me-sections.ts`. */
export interface MeSection {
  /** A `<section className="stack" aria-labelledby=…>` with an `h2`; undefined when there is nothing to say to this person. */
  show(visit: MeVisit): Promise<ReactElement | undefined>;
}
