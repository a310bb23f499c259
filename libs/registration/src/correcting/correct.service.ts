import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '@app/database';
import { type Edition, Editions } from '@app/edition';
import { type Actor, recordAudit } from '@app/identity';
import { followCorrection, tidy } from '@app/people';
import { type Application, mustBeListed, bearerOf, nameOf } from '../applying/application.js';
import { lookForDuplicatesAgain } from '../desk/duplicates/look-for-duplicates.js';
import { beginDecision } from '../deciding/begin-decision.js';
import { askWhoDecides } from '../deciding-rules/who-decides.js';
import { takeAnswers } from '../forms/take-answers.js';
import { keep, lockInEdition, moveTo } from '../move-to.js';
import type { Registration } from '../registration.entity.js';
import { ChangedMeanwhile, NameMissing, NotPossibleNow, OrganizationMissing } from '../registration.errors.js';
import { mustBeOpen } from '../registration.rules.js';
import { mayStillChange } from '../registration-status.js';
import { findable } from '../searchable.js';
import { type CorrectedField, correctedFields, correctedValues, mattersToDecision } from './correction.rules.js';
import { writeCorrection } from './correction-letter.js';

/** The registration as its owner wants it to stand. */
export type Correction = Pick<
  Application,
  'givenName' | 'familyName' | 'organization' | 'country' | 'stakeholderType' | 'language'
> & { answers: Record<string, unknown> };

interface CorrectionOn {
  edition: Edition;
  id: string;
  /** That was on the owner's screen. */
  version: number;
}

@Injectable()
export class CorrectService {
  constructor(
    private readonly database: DataSource,
    private readonly editions: Editions,
  ) {}

  /**
   * Corrects a registration at its owner's wish, until registration closes. What matters to the decision (name, organization,
   * country, kind of organization) sends an approved one back to whoever decides by the edition's rules; the rest acts at once.
   * The person follows (`followCorrection`). Doing it twice is once. `by`: the account when signed in; default: the bearer of the personal link. Refuses
   * `registration.unknown`, `changed-meanwhile` (stale), `not-possible-now`, what `mustBeOpen` refuses, the refusals of a wrong
   * application, and `forms.answer.…`.
   */
  async correct({ edition, id, version }: CorrectionOn, wish: Correction, now: Date, by?: Actor): Promise<void> {
    const wanted = tidied(wish);
    await mustBeListed(this.editions, edition.id, wanted);
    await inTransaction(this.database, async (tx) => {
      const registration = await lockInEdition(tx, edition, id);
      if (!mayStillChange(registration.status)) throw new NotPossibleNow();
      mustBeOpen(edition, registration.mode, now);
      const before = { ...registration };
      const { answers, ...facts } = wanted;
      Object.assign(registration, facts);
      await takeAnswers(tx, registration, answers, 'registration');
      const fields = correctedFields(before, registration);
      if (fields.length === 0) return;
      if (before.version !== version) throw new ChangedMeanwhile();
      const { givenName, familyName, organization, email, number } = registration;
      registration.searchText = `${findable(`${nameOf({ givenName, familyName })} ${organization} ${email}`)} ${number.toLowerCase()}`;
      if (fields.includes('name')) await lookForDuplicatesAgain(tx, id);
      const who = by ?? bearerOf(before);
      if (registration.personId)
        await followCorrection(tx, registration.personId, { before, after: registration }, who, now);
      await this.decideAnew(tx, { before, registration, fields }, edition, who, now);
    });
  }

  private async decideAnew(
    tx: Transaction,
    corrected: Corrected,
    edition: Edition,
    by: Actor,
    now: Date,
  ): Promise<void> {
    const { registration, fields } = corrected;
    const wentBack = mattersToDecision(fields) && (await concernsDecider(tx, registration));
    await record(tx, corrected, wentBack, by, now);
    if (!wentBack) {
      await keep(tx, registration, now);
      return writeCorrection(tx, registration, fields, edition, now);
    }
    if (registration.status === 'approved') await moveTo(tx, registration, 'under-review', { by }, now);
    await beginDecision(tx, registration, edition, by, now, 'forms.back-in-review');
  }
}

/** A registration before and after, and what kinds of field differ. */
interface Corrected {
  before: Registration;
  registration: Registration;
  fields: CorrectedField[];
}

function tidied(wish: Correction): Correction {
  const { givenName, familyName, organization } = wish;
  const wanted = {
    ...wish,
    givenName: tidy(givenName),
    familyName: tidy(familyName),
    organization: tidy(organization),
  };
  if (!wanted.givenName && !wanted.familyName) throw new NameMissing();
  if (!wanted.organization) throw new OrganizationMissing();
  return wanted;
}

/** Approved: it was decided on somebody else. Under review: only if it is another's to decide by now. */
async function concernsDecider(tx: Transaction, registration: Registration): Promise<boolean> {
  if (registration.status === 'approved') return true;
  if (registration.status !== 'under-review') return false;
  if (registration.delegationId !== null) return true;
  const before = registration.decidingRule;
  return (await askWhoDecides(tx, registration)).code !== before;
}

async function record(
  tx: Transaction,
  { before, registration, fields }: Corrected,
  wentBack: boolean,
  by: Actor,
  now: Date,
): Promise<void> {
  const { id, editionId } = registration;
  const changes = JSON.stringify(correctedValues(before, registration, fields));
  await tx.query(
    `insert into registration_correction (registration_id, at, by_kind, by_name, fields, changes, went_back)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, now, by.kind, by.name, fields, changes, wentBack],
  );
  const subject = { kind: 'registration', id };
  const details = { fields: fields.join(' ') };
  await recordAudit(tx, { by, action: 'registration.corrected', subject, editionId, details }, now);
}
