import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { SidePanel } from '../../parts/side-panel';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { LetterText } from '../letters/letter-text';
import { type Notice, NOTICE_SHAPES } from './notices-question';

/** The letter as this person reads it, and as whoever acts for them does; for whom no letter reaches, the button that says that somebody told them. */
export function NoticePanel({ notice, close }: { notice: Notice; close(): void }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const params = { path: { edition: edition.code, id: notice.id } };
  const { data, error } = useQuery({
    queryKey: [edition.code, 'notice-letters', notice.id, notice.state],
    queryFn: () => answerOf(api.GET('/api/v1/editions/{edition}/notices/{id}/letters', { params })),
  });
  return (
    <SidePanel
      title={<bdi>{notice.name}</bdi>}
      below={<State shape={NOTICE_SHAPES[notice.state]}>{t(`notices.told-states.${notice.state}`)}</State>}
      close={close}
    >
      {notice.state === 'by-hand' && <TellByHand notice={notice} />}
      {error && <ProblemNote fault={error} />}
      {!data && !error && <Waiting />}
      {data?.letters.map((letter) => (
        <div key={`${letter.name} ${String(letter.isCopy)}`} className="stack tight">
          <p className="soft">
            {t(letter.isCopy ? 'notices.copy-to' : 'notices.letter-to', {
              name: `\u2068${letter.name}\u2069`,
              language: languageName(letter.language, language),
            })}
          </p>
          <p>
            <b>
              <bdi lang={letter.language}>{letter.words.subject}</bdi>
            </b>
          </p>
          <LetterText words={letter.words} language={letter.language} isPreview />
        </div>
      ))}
    </SidePanel>
  );
}

function TellByHand({ notice }: { notice: Notice }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const params = { path: { edition: edition.code, id: notice.id } };
  const tell = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/editions/{edition}/notices/{id}/told-by-hand', { params })),
    onSettled: () => questions.invalidateQueries({ queryKey: [edition.code, 'releases', 'notices'] }),
  });
  return (
    <section className="note stack tight">
      <p>{t('notices.unreachable-why')}</p>
      {tell.error && <ProblemNote fault={tell.error} />}
      <p>
        <button type="button" className="btn" onClick={() => !tell.isPending && tell.mutate()}>
          {t('notices.tell-by-hand')}
        </button>
      </p>
    </section>
  );
}
