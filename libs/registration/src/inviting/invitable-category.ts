import type { Edition, Reader } from '@app/edition';
import { readCategories } from '../categories/categories.queries.js';
import type { RegistrationCategory } from '../categories/category.js';
import { CategoryNotForInviting, NothingToInviteTo } from './inviting.errors.js';
import { canRegister } from './inviting.rules.js';

/**
 * A category that people can be invited to now: one that only the invited may choose, or that is open to everybody. Members of a
 * delegation are its focal point's. Refuses `inviting.category-not-for-inviting`, `inviting.registration-shut`.
 */
export async function invitableCategory(
  reader: Reader,
  edition: Edition,
  code: string,
  now: Date,
): Promise<RegistrationCategory> {
  const category = (await readCategories(reader, edition.id)).find((one) => one.code === code);
  if (!category || category.closedAt !== null || category.entry === 'delegation') throw new CategoryNotForInviting();
  if (!canRegister(edition, category, now)) throw new NothingToInviteTo();
  return category;
}

/** The category of an invitation, also when it is closed by now; undefined when the edition no longer has it. */
export async function categoryOf(
  reader: Reader,
  { editionId, category }: { editionId: string; category: string },
): Promise<RegistrationCategory | undefined> {
  return (await readCategories(reader, editionId)).find(({ code }) => code === category);
}
