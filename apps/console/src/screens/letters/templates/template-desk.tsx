import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { useDraft } from '../../../parts/draft';
import { EditForm } from '../../../parts/edit-form';
import { useSaving } from '../../../parts/saving';
import { useWords } from '../../../words/words';
import { useKindOf } from '../letter-words';
import { TemplateFields } from './template-fields';
import { TemplateHistory } from './template-history';
import { TemplatePreview } from './template-preview';
import { TemplateSteps } from './template-steps';
import {
  type PartName,
  type Template,
  templateQuestion,
  templatesQuestion,
  type Wording,
  wordingOf,
  wordsOf,
} from './templates-question';

/** The words of a letter in one language, as they are typed, beside the letter that they make. */
export function TemplateDesk({ template }: { template: Template }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const kindOf = useKindOf();
  const questions = useQueryClient();
  const { kind, language } = template;
  const path = { edition: edition.code, kind, language };
  const { queryKey, queryFn } = templateQuestion(edition.code, kind, language);
  const draft = useDraft<Wording>(wordingOf(template));
  const take = (fresh: Template): Wording => {
    questions.setQueryData(queryKey, fresh);
    void questions.invalidateQueries({ queryKey: templatesQuestion(edition.code).queryKey });
    return wordingOf(fresh);
  };
  const saving = useSaving<Wording>({
    draft,
    send: async (changes, base) =>
      take(
        await answerOf(
          api.PUT('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/draft', {
            params: { path, header: ifMatch(base) },
            body: { words: wordsOf({ ...base, ...changes }) },
          }),
        ),
      ),
    reread: async () => take(await queryFn()),
  });
  const labelOf = (part: keyof Wording) => t(`templates.parts.${part as PartName}`);
  return (
    <div className="split even">
      <div className="stack roomy">
        <EditForm<Wording>
          label={kindOf(kind)}
          draft={draft}
          saving={saving}
          labelOf={labelOf}
          save={t('templates.save')}
          beside={<TemplateSteps template={template} changed={(fresh) => draft.settle(take(fresh))} />}
        >
          <TemplateFields template={template} draft={draft} fault={saving.fault} />
        </EditForm>
        <TemplateHistory template={template} isDirty={draft.isDirty} changed={(fresh) => draft.settle(take(fresh))} />
      </div>
      <TemplatePreview template={template} words={wordsOf(draft.values)} />
    </div>
  );
}
