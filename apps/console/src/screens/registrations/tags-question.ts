import { useQuery, type QueryClient } from '@tanstack/react-query';
import { answerOf, api, type AnswerOf } from '../../api/client';
import { useDesk } from '../../desk/desk';

export type TagInUse = AnswerOf<'/api/v1/editions/{edition}/desk-tags', 'get'>['tags'][number];

const tagsQuestion = (edition: string) => ({
  queryKey: [edition, 'desk-tags'],
  queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/desk-tags', { params: { path: { edition } } })),
});

/** The tags of the edition by name. */
export function useTags(): TagInUse[] {
  const { edition } = useDesk();
  return useQuery(tagsQuestion(edition.code)).data?.tags ?? [];
}

/** The tag of that name, made when there is none. */
export async function tagNamed(questions: QueryClient, edition: string, name: string): Promise<TagInUse> {
  const params = { path: { edition } };
  const { tags } = await answerOf(api.POST('/api/v1/editions/{edition}/desk-tags', { params, body: { name } }));
  questions.setQueryData(tagsQuestion(edition).queryKey, { tags });
  const plain = (text: string) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
  return tags.find((tag) => plain(tag.name) === plain(name))!;
}
