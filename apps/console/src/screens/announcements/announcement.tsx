import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { Screen } from '../../shell/screen';
import { Waiting } from '../../shell/waiting';
import { useWords } from '../../words/words';
import { type Announcement, announcementQuestion, announcementsKey } from './announcements-question';
import { type AnnouncementRecord, bodyOf, DraftForm } from './draft-form';
import { HowFar } from './how-far';
import { People } from './people';
import { SecondLook } from './second-look';
import { WhatItSays } from './what-it-says';

/** One letter to many: what it says while it is a draft, whom it goes to, what happens next. */
export function AnnouncementScreen() {
  const { t } = useWords();
  const { edition } = useDesk();
  const { id } = useParams({ from: '/$edition/announcements/$id' });
  const { data: announcement, error, refetch } = useQuery(announcementQuestion(edition.code, id));
  return (
    <Screen
      title={announcement?.name ?? t('places.announcements')}
      action={
        <Link to="/$edition/announcements" params={{ edition: edition.code }}>
          {t('announcements.to-all')}
        </Link>
      }
    >
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!announcement && !error && <Waiting />}
      {announcement && (
        <>
          <div className="split">
            <HowFar announcement={announcement} />
            <SecondLook key={announcement.version} announcement={announcement} />
          </div>
          {announcement.state === 'draft' ? (
            <EditDraft announcement={announcement} />
          ) : (
            <WhatItSays announcement={announcement} />
          )}
          <People announcement={announcement} />
        </>
      )}
    </Screen>
  );
}

function EditDraft({ announcement }: { announcement: Announcement }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const path = { edition: edition.code, id: announcement.id };
  const draft = useDraft(recordOf(announcement));
  const saving = useSaving({
    draft,
    send: async (changes, base) =>
      recordOf(
        await answerOf(
          api.PUT('/api/v1/editions/{edition}/announcements/{id}', {
            params: { path, header: ifMatch(base) },
            body: bodyOf({ ...base, ...changes }),
          }),
        ),
      ),
    reread: async () =>
      recordOf(await answerOf(api.GET('/api/v1/editions/{edition}/announcements/{id}', { params: { path } }))),
    onSaved: () => void questions.invalidateQueries({ queryKey: announcementsKey(edition.code) }),
  });
  return (
    <section className="card stack" aria-labelledby="draft">
      <h2 id="draft">{t('announcements.draft')}</h2>
      <DraftForm draft={draft} saving={saving} />
    </section>
  );
}

function recordOf({ name, audience, texts, button, version }: Announcement): AnnouncementRecord {
  return { name, audience, texts, button, version };
}
