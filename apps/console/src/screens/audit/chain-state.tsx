import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { AuditPage } from './audit';

/** Up to where the log is sealed, and when the whole of it was read and found unchanged. */
export function ChainState({ chain }: { chain: AuditPage['chain'] }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { sealedUpTo, sealed, unsealed, verifiedAt, fault } = chain;
  const when = (instant: string) => formats.dateTime(instant, edition.timeZone);
  return (
    <div className="note stack tight" role="status">
      <p>
        {sealedUpTo
          ? t('audit.sealed', { count: formats.number(sealed), when: when(sealedUpTo) })
          : t('audit.never-sealed')}{' '}
        {t('audit.unsealed', { count: unsealed })}
      </p>
      <p>
        {!verifiedAt && <State shape="wait">{t('audit.never-verified')}</State>}
        {verifiedAt && !fault && <State shape="ok">{t('audit.verified', { when: when(verifiedAt) })}</State>}
        {verifiedAt && fault && <State shape="no">{t('audit.broken', { when: when(verifiedAt), fault })}</State>}
      </p>
    </div>
  );
}
