import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { editionQuestion, useDesk, type Edition } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { useSaving } from '../../parts/saving';
import { Screen } from '../../shell/screen';
import { useWords } from '../../words/words';
import type { Key } from '../../words/catalogue';
import { CategoriesPart } from './categories-part';
import { DatesPart } from './dates-part';
import { NamesPart } from './names-part';
import { PoolsPart } from './pools-part';
import { RegistrationPart } from './registration-part';
import { RulesPart } from './rules-part';

/** The edition's own data. Its code never changes: it stands in every address that was ever printed. */
export function EditionScreen() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const question = editionQuestion(edition.code);
  const { data = edition } = useQuery(question);
  const draft = useDraft<Edition>(data);
  const path = { edition: edition.code };
  const saving = useSaving({
    draft,
    send: (changes, base) =>
      answerOf(
        api.PATCH('/api/v1/editions/{edition}', { params: { path, header: ifMatch(base) }, body: changes as object }),
      ),
    reread: () => questions.fetchQuery({ ...question, staleTime: 0 }),
    onSaved: (saved) => questions.setQueryData(question.queryKey, saved),
  });
  const show = (field: keyof Edition, value: unknown) =>
    field.endsWith('At') ? formats.dateTime(String(value), draft.values.timeZone) : '';

  return (
    <Screen title={t('places.edition')} lead={<bdi dir="ltr">{edition.code}</bdi>}>
      <EditForm
        label={t('places.edition')}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(`edition.${field}` as Key)}
        show={show}
      >
        <NamesPart draft={draft} fault={saving.fault} />
        <DatesPart draft={draft} fault={saving.fault} />
        <RegistrationPart draft={draft} fault={saving.fault} />
      </EditForm>
      <CategoriesPart />
      <PoolsPart />
      <RulesPart />
    </Screen>
  );
}
