import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { systemActor } from '@app/identity';
import { PARTICIPANT, putForm, type RegistrationForm } from '@app/registration';
import type { DataSource } from 'typeorm';

const text = (en: string) => ({ en });
const option = (code: string, en: string) => ({ code, label: text(en) });

/** Kind of work with a link that only the web is asked for; allergies later; what links somebody to the Forum. */
export const A_FORM = {
  sections: [
    {
      code: 'work',
      title: text('Your work'),
      fields: [
        {
          code: 'kind',
          type: 'choice',
          label: { en: 'Kind of work', fr: 'Type de travail' },
          required: true,
          options: [option('print', 'Newspaper'), option('web', 'Online')],
        },
        { code: 'link', type: 'url', label: text('Web address'), required: true, when: { field: 'kind', is: ['web'] } },
        {
          code: 'days',
          type: 'choices',
          label: text('Days'),
          options: [option('mon', 'Monday'), option('tue', 'Tuesday')],
        },
      ],
    },
    {
      code: 'meals',
      asked: 'later',
      title: text('Meals'),
      fields: [{ code: 'diet', type: 'text', label: text('What do you eat?'), required: true, keptDays: 30 }],
    },
    {
      code: 'interest',
      asked: 'expression-of-interest',
      title: text('Your interest'),
      fields: [{ code: 'why', type: 'long-text', label: text('Why do you want to come?'), required: true }],
    },
  ],
};

/** A new version of the form of a category. */
export function aForm(
  database: DataSource,
  edition: Edition,
  definition: unknown = A_FORM,
  category: string = PARTICIPANT,
): Promise<RegistrationForm> {
  const now = new Date('2027-04-01T08:00:00Z');
  return inTransaction(database, (tx) => putForm(tx, edition.id, { category, definition }, systemActor('test'), now));
}
