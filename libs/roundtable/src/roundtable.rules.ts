import { tidy } from '@app/people';
import { entityKey, type Represented } from './entity-key.js';
import type { RoundTable } from './round-table.entity.js';
import { isOpen, isStepBack, type ListState, NEXT_LIST_STATES } from './list-state.js';
import {
  CountryMissing,
  EntityMissing,
  ListFinal,
  ListNotPublished,
  MinutesUnusable,
  OfficeUnknown,
  ReasonMissing,
  RequestedInFuture,
  StateUnreachable,
} from './roundtable.errors.js';
import { type CategoryRule, knownOffices } from './vip-category.js';

/** PP and WTDC give three (R25); five was the longest that we found, a Chair may open with more. */
const MOST_MINUTES = 30;

/** More than nothing, at most thirty, in steps of six seconds. */
export function mustBeUsableMinutes(minutes: number, field: 'minutes' | 'minutesPerSpeaker'): void {
  const isInSteps = Math.abs(minutes * 10 - Math.round(minutes * 10)) < 1e-9;
  if (!(minutes > 0) || minutes > MOST_MINUTES || !isInSteps) throw new MinutesUnusable(field);
}

export function mustBeKnownOffice(office: string, table: CategoryRule[]): void {
  if (!knownOffices(table).includes(office)) throw new OfficeUnknown(office);
}

/** A delegation is its country's; anything else has a name. A condition on who else attends (R21) needs the country, too. */
export function mustSayForWhom(request: Represented & { office: string }, table: CategoryRule[]): void {
  const isConditional = table.some(({ offices }) =>
    offices.some(({ office, unlessAttends }) => office === request.office && unlessAttends !== undefined),
  );
  if ((request.speaksFor === 'state' || isConditional) && !request.country) throw new CountryMissing();
  if (request.speaksFor === 'entity' && entityKey(request) === entityKey({ ...request, entity: '' }))
    throw new EntityMissing();
}

/** Arrival orders the list (R23), so nobody can have asked in the future. */
export function mustHaveArrived(requestedAt: Date, now: Date): void {
  if (requestedAt > now) throw new RequestedInFuture();
}

export function mustBeOpen(list: Pick<RoundTable, 'listState'>): void {
  if (!isOpen(list.listState)) throw new ListFinal();
}

export function mustBePublished(list: Pick<RoundTable, 'listState'>): void {
  if (list.listState === 'provisional') throw new ListNotPublished();
}

/** Late is possible, silently late is not: the log says why. */
export function mustBeInTimeOrSayWhy(list: Pick<RoundTable, 'requestsCloseAt'>, reason: string, now: Date): void {
  if (list.requestsCloseAt && now >= list.requestsCloseAt && tidy(reason) === '') throw new ReasonMissing('late');
}

export function mustFollow(from: ListState, to: ListState, reason: string): void {
  if (!NEXT_LIST_STATES[from].includes(to)) throw new StateUnreachable(to);
  if (isStepBack(from, to) && tidy(reason) === '') throw new ReasonMissing('step-back');
}
