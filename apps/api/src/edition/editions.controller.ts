import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Editions } from '@app/edition';
import { Answers } from '../openapi/answers.js';

const EditionList = z.object({
  editions: z.array(
    z.object({
      code: z.string(),
      shortName: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      /** The one that `/` leads to. */
      isCurrent: z.boolean(),
    }),
  ),
});

@ApiTags('edition')
@Controller('api/v1/editions')
export class EditionsController {
  constructor(private readonly editions: Editions) {}

  @Get()
  @Answers(200, 'Every edition, the latest first.', EditionList)
  async list(): Promise<z.infer<typeof EditionList>> {
    const editions = await this.editions.all();
    return {
      editions: editions.map(({ code, shortName, startsOn, endsOn, isCurrent }) => ({
        code,
        shortName,
        startsOn,
        endsOn,
        isCurrent,
      })),
    };
  }
}
