import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../../api/client';
import { useDesk } from '../../../desk/desk';
import { Dialog } from '../../../parts/dialog';
import { State } from '../../../parts/state';
import { ProblemNote } from '../../../shell/problem-note';
import { OWN_NAMES } from '../../../words/language';
import { useWords } from '../../../words/words';
import { inUseOf, type Template } from './templates-question';

type Step = 'use' | 'drop' | 'house';

interface Props {
  template: Template;
  changed(fresh: Template): void;
}

/** How far these words are, and what can be done with them: put the draft in use, drop it, go back to the house's words. */
export function TemplateSteps({ template, changed }: Props) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const [asked, setAsked] = useState<Step>();
  const path = { edition: edition.code, kind: template.kind, language: template.language };
  const params = { path, header: ifMatch(template) };
  const step = useMutation({
    mutationFn: (what: Step) =>
      answerOf(
        what === 'use'
          ? api.POST('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/uses', { params, body: {} })
          : what === 'drop'
            ? api.DELETE('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/draft', { params })
            : api.DELETE('/api/v1/editions/{edition}/letter-templates/{kind}/{language}/use', { params }),
      ),
    onSuccess: changed,
    onSettled: () => setAsked(undefined),
  });
  const inUse = inUseOf(template);
  const steps: Step[] = [...(template.draft ? (['use', 'drop'] as const) : []), ...(inUse ? (['house'] as const) : [])];
  return (
    <>
      {template.draft && <State shape="half">{t('templates.is-draft')}</State>}
      <State shape="ok">
        {inUse ? t('templates.in-use', { number: formats.number(inUse.number) }) : t('templates.house-in-use')}
      </State>
      {steps.map((what) => (
        <button key={what} type="button" className={what === 'use' ? 'btn' : 'btn alt'} onClick={() => setAsked(what)}>
          {t(`templates.steps.${what}`)}
        </button>
      ))}
      {step.error && <ProblemNote fault={step.error} />}
      {asked && (
        <Dialog title={t(`templates.steps.${asked}-title`)} onClose={() => setAsked(undefined)}>
          <p>{t(`templates.steps.${asked}-what`, { language: OWN_NAMES[template.language] })}</p>
          <p className="row">
            <button type="button" className="btn" onClick={() => !step.isPending && step.mutate(asked)}>
              {t(`templates.steps.${asked}`)}
            </button>
            <button type="button" className="btn alt" onClick={() => setAsked(undefined)}>
              {t('actions.cancel')}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}
