import { answerOf, api, type AnswerOf } from '../../../api/client';
import type { Language } from '../../../words/language';

export type Template = AnswerOf<'/api/v1/editions/{edition}/letter-templates/{kind}/{language}', 'get'>;
export type PartName = Template['parts'][number]['name'];

export const templatesQuestion = (edition: string) => ({
  queryKey: [edition, 'letter-templates'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/letter-templates', { params: { path: { edition } } })),
});

export const templateQuestion = (edition: string, kind: string, language: Language) => ({
  queryKey: [edition, 'letter-template', kind, language],
  queryFn: () =>
    answerOf(
      api.GET('/api/v1/editions/{edition}/letter-templates/{kind}/{language}', {
        params: { path: { edition, kind, language } },
      }),
    ),
});

export const inUseOf = (template: Template) => template.versions.find(({ usedUntil }) => usedUntil === null);

/** What the form begins with: the draft, else what is in use, over the house's words; its version is what a change is made on. */
export type Wording = Record<PartName, string> & { version: number };

export function wordingOf(template: Template): Wording {
  const own: Partial<Record<PartName, string>> = template.draft?.words ?? inUseOf(template)?.words ?? {};
  const parts = template.parts.map(({ name, house }) => [name, own[name] ?? house]);
  return { ...(Object.fromEntries(parts) as Record<PartName, string>), version: template.version };
}

/** What the API takes: the parts alone. */
export function wordsOf({ version: _, ...parts }: Wording): Partial<Record<PartName, string>> {
  return parts;
}
