import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@app/config';
import { Editions, type Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import {
  CSV,
  PublicProgrammes,
  SCHEDULE_JSON,
  SCHEDULE_XML,
  scheduleCsv,
  scheduleJson,
  schedulePicture,
  scheduleWords,
  scheduleXcal,
  scheduleXml,
  XCAL,
  type SchedulePicture,
} from '@app/programme';
import { KeptBytes, type KeptAnswer } from './kept-bytes.js';

/** How each file is written; `selfUrl` is where it is read. */
const FORMATS = {
  xml: { type: SCHEDULE_XML, write: scheduleXml },
  json: { type: SCHEDULE_JSON, write: scheduleJson },
  xcal: { type: XCAL, write: scheduleXcal },
  csv: { type: CSV, write: scheduleCsv },
} satisfies Record<string, { type: string; write: (picture: SchedulePicture, selfUrl: string) => string }>;
export type ExportFormat = keyof typeof FORMATS;

/** The released programme as files for other programs: written once per state of the programme and language, kept as bytes. */
@Injectable()
export class ExportedSchedules {
  constructor(
    private readonly editions: Editions,
    private readonly programmes: PublicProgrammes,
    private readonly keptBytes: KeptBytes,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async file(edition: Edition, format: ExportFormat, language: Language): Promise<KeptAnswer> {
    const path = exportPath(edition, format, language);
    const programme = await this.programmes.programmeOf(edition.id);
    return this.keptBytes.answer(path, `${programme.revision} ${edition.version}`, async () => {
      const words = scheduleWords(edition, language, await this.termsOf(edition));
      const picture = schedulePicture(programme, edition, words, this.config.baseUrl);
      const { type, write } = FORMATS[format];
      const body = write(picture, `${this.config.baseUrl}${path}`);
      return { type, body, lastModified: programme.changedAt ?? undefined };
    });
  }

  private async termsOf({ id }: Edition) {
    const [types, lines, modes] = await Promise.all([
      this.editions.vocabulary(id, 'session-type'),
      this.editions.vocabulary(id, 'action-line'),
      this.editions.vocabulary(id, 'participation-mode'),
    ]);
    return { types, lines, modes };
  }
}

/** `/wsis2027/schedule/export/schedule.xml?lang=en` */
export function exportPath({ code }: Pick<Edition, 'code'>, format: ExportFormat, language: Language): string {
  return `/${code}/schedule/export/schedule.${format}?lang=${language}`;
}
