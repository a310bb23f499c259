import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { SidePanel } from '../../parts/side-panel';
import { ProblemNote } from '../../shell/problem-note';
import { Waiting } from '../../shell/waiting';
import { languageName } from '../../words/language-name';
import { useWords } from '../../words/words';
import { type Announcement, announcementsKey, type Recipient } from './announcements-question';

interface LetterPreviewProps {
  announcement: Announcement;
  person: Recipient;
  close(): void;
}

/** The letter as this person's mail program shows it, and its plain text below. */
export function LetterPreview({
  announcement: { id, version },
  person: { personId, name },
  close,
}: LetterPreviewProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const path = { edition: edition.code, id, personId };
  const { data, error } = useQuery({
    queryKey: [...announcementsKey(edition.code), 'letter', id, version, personId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/editions/{edition}/announcements/{id}/people/{personId}/letter', { params: { path } })),
  });
  const frame = `/api/v1/editions/${edition.code}/announcements/${id}/people/${personId}/letter.html?v=${version}`;
  return (
    <SidePanel title={<bdi lang={data?.language}>{data?.subject ?? name}</bdi>} above={<bdi>{name}</bdi>} close={close}>
      {error && <ProblemNote fault={error} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <p className="soft">
            {t(data.language === data.wishedLanguage ? 'announcements.preview-in' : 'announcements.preview-instead', {
              language: languageName(data.language, language),
              wished: languageName(data.wishedLanguage, language),
            })}
          </p>
          <p>
            <Link to="/$edition/letters" params={{ edition: edition.code }} search={{ person: personId }}>
              {t('letters.once-more.about', { name })}
            </Link>
          </p>
          <iframe
            className="letter-frame"
            src={frame}
            title={t('announcements.preview-of', { name })}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
          <details>
            <summary>{t('announcements.plain-text')}</summary>
            <pre className="scroll" lang={data.language} dir={data.direction} tabIndex={0}>
              {data.text}
            </pre>
          </details>
        </>
      )}
    </SidePanel>
  );
}
