import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../../api/client';
import { ApiProblem } from '../../../api/problem';
import { useDesk } from '../../../desk/desk';
import { Field } from '../../../parts/field';
import { ProblemNote } from '../../../shell/problem-note';
import { useWords } from '../../../words/words';
import type { Call } from '../calls';
import type { CallFormAnswer } from './call-form';

/** Takes a new version from a file, on the version that is shown; what is wrong is named place by place, and nothing counts then. */
export function PutForm({ kind, form }: { kind: Call['kind']; form: CallFormAnswer }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [file, choose] = useState<File>();
  const put = useMutation({
    mutationFn: async () =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/consultation/calls/{kind}/form', {
          params: { path: { edition: edition.code, kind }, header: ifMatch(form) },
          body: JSON.parse(await file!.text()) as CallFormAnswer['definition'],
        }),
      ),
    onSuccess: () => questions.invalidateQueries({ queryKey: [edition.code, 'call-form', kind] }),
  });
  const { error } = put;
  return (
    <details>
      <summary>{t('calls.form.upload')}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (file && !put.isPending) put.mutate();
        }}
      >
        {error instanceof ApiProblem && error.errors.length > 0 && <Places problem={error} />}
        {error instanceof ApiProblem && error.errors.length === 0 && <ProblemNote fault={error} />}
        {error instanceof SyntaxError && (
          <p role="alert" className="errors">
            {t('calls.form.broken', { what: error.message })}
          </p>
        )}
        {put.data && <p role="status">{t('calls.form.done', { version: put.data.version })}</p>}
        <Field name={`form-file-${kind}`} label={t('calls.form.file')} hint={t('calls.form.file-hint')}>
          {(ids) => <input type="file" accept=".json" onChange={({ target }) => choose(target.files?.[0])} {...ids} />}
        </Field>
        <p className="row">
          <button className="btn" aria-disabled={!file || put.isPending || undefined}>
            {t('calls.form.act')}
          </button>
          <a
            className="btn alt"
            href={`/api/v1/editions/${edition.code}/consultation/calls/${kind}/form`}
            download={`${kind}-v${form.version}.json`}
          >
            {t('calls.form.download')}
          </a>
        </p>
      </form>
    </details>
  );
}

/** Each place of the file that cannot be used, with what is wrong there. */
function Places({ problem }: { problem: ApiProblem }) {
  const { t } = useWords();
  return (
    <div className="errors stack tight" role="alert">
      <h4>{t('problems.fields', { count: problem.errors.length })}</h4>
      <ul className="stack tight">
        {problem.errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <code dir="ltr">{field}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
