import { z } from 'zod';
import { LANGUAGES } from '@app/i18n';
import { DIMENSIONS, WAITING_QUEUES } from '@app/reporting';
import { DeskFilterQuery } from '../registration/desk.views.js';

const Count = z.number().int();

const FiguresView = z.object({
  /** All who applied and have not withdrawn, expired or been replaced. */
  received: Count,
  onSite: Count,
  remote: Count,
  /** Approved, whether they have come or not. */
  approved: Count,
  attended: Count,
});

const FigureView = FiguresView.extend({
  /** A code of the dimension's list, a gender, or a day `YYYY-MM-DD`; '' when nothing is known. */
  key: z.string(),
});

export const FiguresOfEdition = z.object({
  total: FiguresView,
  by: z.object(
    Object.fromEntries(DIMENSIONS.map((name) => [name, z.array(FigureView)])) as Record<
      (typeof DIMENSIONS)[number],
      z.ZodArray<typeof FigureView>
    >,
  ),
});
export type FiguresOfEdition = z.infer<typeof FiguresOfEdition>;

export const AgesOfQueues = z.object({
  queues: z.array(
    z.object({
      queue: z.enum(WAITING_QUEUES),
      count: Count,
      /** How many came into it less than one day ago (24 hours), one to three, three to seven, and longer. */
      underOneDay: Count,
      oneToThreeDays: Count,
      threeToSevenDays: Count,
      overSevenDays: Count,
      /** Past the promised answer. */
      late: Count,
      /** Who has stood in it longest, in full hours. */
      oldest: z.object({ id: z.string(), number: z.string(), hours: Count }).nullable(),
    }),
  ),
});
export type AgesOfQueues = z.infer<typeof AgesOfQueues>;

/** The desk's filter, and the language of headings and names. */
export const CsvQuery = DeskFilterQuery.extend({ lang: z.enum(LANGUAGES).default('en') });
export type CsvQuery = z.infer<typeof CsvQuery>;
