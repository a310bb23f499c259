import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { SidePanel } from '../../parts/side-panel';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { LetterText } from '../letters/letter-text';
import type { Notice } from './notices-question';

/** What one of them reads, and who acts for them, each in their language and direction. */
export function LetterPreview({ notice, close }: { notice: Notice; close(): void }) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const { data, error } = useQuery({
    queryKey: [edition.code, 'notices', 'letters', notice.id],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/editions/{edition}/notices/{id}/letters', {
          params: { path: { edition: edition.code, id: notice.id } },
        }),
      ),
  });
  return (
    <SidePanel title={<bdi>{notice.name}</bdi>} close={close}>
      {error && <ProblemNote fault={error} />}
      {!data && !error && <Waiting />}
      {data?.letters.length === 0 && <p className="soft">{t('notices.notice.needless')}</p>}
      {data?.letters.map((letter) => (
        <section key={`${letter.name} ${letter.isCopy}`} className="stack tight">
          {letter.isCopy && <p>{t('notices.copy', { name: letter.name })}</p>}
          <p className="soft">{languageName(letter.language, language)}</p>
          <p>
            <b lang={letter.language} dir="auto">
              {letter.words.subject}
            </b>
          </p>
          <LetterText words={letter.words} language={letter.language} isPreview />
        </section>
      ))}
    </SidePanel>
  );
}
