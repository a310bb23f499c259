import { z } from 'zod';
import { formalName, type Person } from '@app/people';

/** A person for the panel editor: enough to tell two of the same name apart, no address. */
export const PersonView = z.object({
  id: z.string(),
  name: z.string(),
  nameInOwnScript: z.string().nullable(),
  positionTitle: z.string(),
  organization: z.string(),
  country: z.string().nullable(),
  /** Whether letters can reach the person. */
  hasAddress: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;
export const PersonList = z.object({ people: z.array(PersonView) });
export type PersonList = z.infer<typeof PersonList>;

export const PeopleQuery = z.strictObject({ q: z.string().trim().min(1).max(200) });
export type PeopleQuery = z.infer<typeof PeopleQuery>;

const Text = z.string().max(2_000);
export const NewPerson = z.strictObject({
  givenName: Text,
  familyName: Text.default(''),
  courtesyTitle: Text.optional(),
  nameInOwnScript: Text.optional(),
  ownScriptLanguage: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  positionTitle: Text.optional(),
  organization: Text.optional(),
  email: z.string().max(320).optional(),
});
export type NewPerson = z.infer<typeof NewPerson>;

export function viewPerson(person: Person): PersonView {
  const { id, nameInOwnScript, positionTitle, organization, country, email } = person;
  return {
    id,
    name: formalName(person),
    nameInOwnScript,
    positionTitle,
    organization,
    country,
    hasAddress: email !== null,
  };
}
