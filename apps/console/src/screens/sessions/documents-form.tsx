import { useEffect, useRef, useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import { DocumentFields } from './document-fields';
import { documentsOf, documentsSentence, documentsToSend, type SessionDocument } from './documents';
import { moved } from './moved';
import type { PartProps } from './session';

/** What there is to read beside a session. The public sees it as soon as it is saved. */
export function DocumentsForm({ session, changed, reread }: PartProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const draft = useDraft(documentsOf(session));
  const { documents } = draft.values;
  const setDocuments = (next: SessionDocument[]) => draft.set('documents', next);
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PUT('/api/v1/editions/{edition}/draft-sessions/{code}/documents', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: { documents: documentsToSend(documents) },
        }),
      );
      changed(saved);
      return documentsOf(saved);
    },
    reread: async () => documentsOf(await reread()),
  });
  const list = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState(-1);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>(`[name="documents/${added}/title"]`)?.focus();
  }, [added]);
  const title = t('sessions.documents.heading');

  return (
    <section className="card stack" aria-labelledby="documents">
      <h2 id="documents">{title}</h2>
      <EditForm
        label={title}
        draft={draft}
        saving={saving}
        labelOf={() => title}
        show={(_, value) => documentsSentence(value as SessionDocument[])}
        save={t('sessions.documents.save')}
      >
        <p className="soft">{documents.length === 0 ? t('sessions.documents.none') : t('sessions.documents.hint')}</p>
        <div className="stack" ref={list}>
          {documents.map((document, at) => (
            <DocumentFields
              key={at}
              document={document}
              at={at}
              isLast={at === documents.length - 1}
              fault={saving.fault}
              change={(part) => setDocuments(documents.map((one, place) => (place === at ? { ...one, ...part } : one)))}
              move={(by) => setDocuments(moved(documents, at, by))}
              remove={() => {
                setDocuments(documents.filter((_, place) => place !== at));
                setAdded(-1);
                add.current?.focus();
              }}
            />
          ))}
        </div>
        <p>
          <button
            type="button"
            className="btn alt"
            ref={add}
            onClick={() => {
              setDocuments([...documents, { title: '', url: '' }]);
              setAdded(documents.length);
            }}
          >
            {t('sessions.documents.add')}
          </button>
        </p>
      </EditForm>
    </section>
  );
}
