import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { useSaving } from '../../parts/saving';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { announcementsKey, announcementsQuestion, type Audience } from './announcements-question';
import { type AnnouncementRecord, bodyOf, DraftForm } from './draft-form';

/** A letter to many, from nothing; once it is a draft its people are counted. */
export function NewAnnouncement() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { data } = useQuery(announcementsQuestion(edition.code));
  return (
    <Screen title={t('announcements.new')} lead={t('announcements.new-lead')}>
      {data ? <Form group={data.groups[0]} /> : <Waiting />}
    </Screen>
  );
}

function Form({ group }: { group: Audience['group'] }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const navigate = useNavigate();
  const made = useRef('');
  const empty: AnnouncementRecord = {
    name: '',
    audience: { group, parameters: {} },
    texts: {},
    button: 'none',
    version: 0,
  };
  const draft = useDraft(empty);
  const saving = useSaving({
    draft,
    send: async (changes) => {
      const { id, name, audience, texts, button, version } = await answerOf(
        api.POST('/api/v1/editions/{edition}/announcements', {
          params: { path: { edition: edition.code } },
          body: bodyOf({ ...empty, ...changes }),
        }),
      );
      made.current = id;
      return { name, audience, texts, button, version };
    },
    reread: async () => empty,
    onSaved: () => {
      void questions.invalidateQueries({ queryKey: announcementsKey(edition.code) });
      void navigate({
        to: '/$edition/announcements/$id',
        params: { edition: edition.code, id: made.current },
        ignoreBlocker: true,
      });
    },
  });
  return (
    <div className="card">
      <DraftForm draft={draft} saving={saving} save={t('announcements.begin')} />
    </div>
  );
}
