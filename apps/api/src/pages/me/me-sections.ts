import { CalendarFilesSection } from './calendar-files-section.js';
import { CalendarSection } from './calendar-section.js';
import { RegistrationSection } from './registration-section.js';
import { SignedUpSection } from '../signup/signed-up-section.js';
import { SigningInSection } from './signing-in-section.js';
import { OrganizingSection } from '../speaking/organizing-section.js';
import { SpeakingSection } from '../speaking/speaking-section.js';
import { ActingSection } from '../mandates/acting-section.js';
import { RoundTableSection } from '../mandates/round-table-section.js';
import { SubmissionsSection } from '../consultation/submissions-section.js';
import { MyDataSection } from '../privacy/my-data-section.js';

/** The parts of the page "Me", in the order in which they are shown. A part of another room is added here, and its module in `me-page.module.ts`. */
export const SECTIONS = [
  SpeakingSection,
  OrganizingSection,
  RoundTableSection,
  RegistrationSection,
  SignedUpSection,
  SubmissionsSection,
  ActingSection,
  CalendarSection,
  CalendarFilesSection,
  MyDataSection,
  SigningInSection,
];

/** Injection token: the providers of SECTIONS in their order. */
export const ME_SECTIONS = Symbol('MeSections');
