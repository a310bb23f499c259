import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Editions, VOCABULARIES, type Edition, type VocabularyName } from '@app/edition';
import { LANGUAGES } from '@app/i18n';
import { ThisEdition } from '../access/requester.js';
import { NothingHere } from '../access/access.errors.js';
import { Answers } from '../openapi/answers.js';
import { InLanguages } from './in-languages.schema.js';

const Terms = z.object({
  terms: z.array(
    z.object({
      code: z.string(),
      /** C7's sub-lines name their heading. */
      parentCode: z.string().nullable(),
      labels: InLanguages,
      /** True for a heading that nothing is filed under. */
      isHeading: z.boolean(),
    }),
  ),
});

const CountriesQuery = z.strictObject({ lang: z.enum(LANGUAGES).default('en') });
const Countries = z.object({ countries: z.array(z.object({ code: z.string(), name: z.string() })) });

/** The lists that forms choose from. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition')
export class ListsController {
  constructor(private readonly editions: Editions) {}

  @Get('vocabularies/:name')
  @Answers(200, 'One vocabulary of the edition in its own order.', Terms)
  async vocabulary(@ThisEdition() edition: Edition, @Param('name') name: string): Promise<z.infer<typeof Terms>> {
    if (!isVocabulary(name)) throw new NothingHere();
    const terms = await this.editions.vocabulary(edition.id, name);
    return {
      terms: terms.map(({ code, parentCode, labels, details }) => ({
        code,
        parentCode,
        labels,
        isHeading: details.isHeading ?? false,
      })),
    };
  }

  @Get('countries')
  @Answers(200, 'Countries and areas by their UN names, sorted as readers of that language look them up.', Countries)
  async countries(
    @Query({ schema: CountriesQuery }) { lang }: z.infer<typeof CountriesQuery>,
  ): Promise<z.infer<typeof Countries>> {
    const countries = await this.editions.countriesIn(lang);
    return { countries: countries.map(({ alpha2, names }) => ({ code: alpha2, name: names[lang] })) };
  }
}

function isVocabulary(name: string): name is VocabularyName {
  return (VOCABULARIES as readonly string[]).includes(name);
}
