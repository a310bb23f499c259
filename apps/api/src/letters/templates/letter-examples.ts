import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, CONFIG, type Config } from '@app/config';
import { daysAfter, type Edition, endOfDay, inLanguage, mastheadOf } from '@app/edition';
import { dayIn, translator } from '@app/i18n';
import {
  exampleValues,
  faultsOf,
  type LetterExample,
  letterKind,
  NoSuchLetterKind,
  type OwnWords,
  previewLetter,
  type ReaderFacts,
  readTemplate,
  type TemplateOf,
  WordsUnusable,
} from '@app/mail';
import { deadlineInWords } from '@app/registration';
import { NothingHere } from '../../access/access.errors.js';
import { readersOf } from './letter-readers.js';
import type { ExampleWish, PreviewView } from './templates.views.js';

/** A deadline in an example stands so many days ahead. */
const DAYS_AHEAD = 10;

/** Letters to look at: with real people or somebody invented, in the words of the house, of an edition or of a draft. */
@Injectable()
export class LetterExamples {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async preview(edition: Edition, of: TemplateOf, wish: ExampleWish): Promise<PreviewView> {
    const { example } = await this.example(edition, of, wish);
    const masthead = mastheadOf(edition, of.language);
    return { language: of.language, ...(await previewLetter(example, masthead, this.config.baseUrl)) };
  }

  /** The example, and whom it is about. Refuses `mail.words-…` like saving, and 404 for a reader who is not of this edition. */
  async example(
    edition: Edition,
    of: TemplateOf,
    { words, reader, choices = {} }: ExampleWish,
  ): Promise<{ example: LetterExample; about: ReaderFacts | undefined }> {
    const kind = letterKind(of.kind);
    if (!kind) throw new NoSuchLetterKind();
    const { language } = of;
    const ownWords = words ?? (await this.words(of));
    const [first, ...others] = faultsOf(kind, language, ownWords);
    if (first) throw new WordsUnusable(language, [first, ...others]);
    const about = reader === undefined ? undefined : await this.about(edition, of, reader);
    const deadline = endOfDay(daysAfter(dayIn(this.clock.now(), edition.timeZone), DAYS_AHEAD), edition.timeZone);
    const known = {
      edition: inLanguage(edition.names, language) || edition.shortName,
      deadline: deadlineInWords(deadline, language, edition.timeZone),
      facts: about?.facts ?? {},
      choices,
    };
    const data = { ...exampleValues(kind, language, known), link: `/${edition.code}/${language}` };
    const name = about?.name ?? translator(language)('mail:examples.name');
    return { example: { ...of, name, data, ownWords }, about };
  }

  private async words(of: TemplateOf): Promise<OwnWords> {
    const { draft, versions } = await readTemplate(this.database.manager, of);
    return draft?.words ?? versions.find(({ usedUntil }) => usedUntil === null)?.words ?? {};
  }

  private async about(edition: Edition, { kind, language }: TemplateOf, reader: string): Promise<ReaderFacts> {
    const readers = readersOf(kind);
    const found = readers.id.test(reader) && (await readers.facts(this.database, edition, reader, language));
    if (!found) throw new NothingHere();
    return found;
  }
}
