import { useDesk } from '../../desk/desk';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import { SHAPES, useKindOf } from './letter-words';
import type { Letter } from './letters';

export function LetterLine({ letter, isOpen, open }: { letter: Letter; isOpen: boolean; open(): void }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const kindOf = useKindOf();
  return (
    <tr aria-selected={isOpen}>
      <td>
        <button type="button" className="plain link" onClick={open}>
          <b>
            <bdi>{letter.to.name || letter.to.address}</bdi>
          </b>
        </button>
        {letter.to.name && (
          <p className="soft">
            <bdi dir="ltr">{letter.to.address}</bdi>
          </p>
        )}
      </td>
      <td>
        {kindOf(letter.kind)}
        <br />
        <span className="soft">{t('letters.in', { language: letter.to.language.toUpperCase() })}</span>{' '}
        {letter.isProtected && <span className="tag">{t('letters.protected')}</span>}
      </td>
      <td>{formats.dateTime(letter.createdAt, edition.timeZone)}</td>
      <td>
        <State shape={SHAPES[letter.state]}>{t(`letters.states.${letter.state}`)}</State>
      </td>
    </tr>
  );
}
