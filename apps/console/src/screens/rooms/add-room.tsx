import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { SidePanel } from '../../parts/side-panel';
import { Unsaved } from '../../parts/unsaved';
import { useWords } from '../../words/words';
import { RoomFields, type RoomValues } from './room-fields';
import { roomsQuestion } from './rooms-question';

const NOTHING: RoomValues & { code: string } = {
  code: '',
  name: '',
  building: '',
  floor: '',
  capacity: Number.NaN,
  booths: 0,
  boothLanguages: [],
  layout: 'theatre',
  captioning: false,
  streaming: false,
};

export function AddRoom({ close, added }: { close(): void; added(code: string): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [typed, setTyped] = useState(NOTHING);
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/rooms', { params: { path: { edition: edition.code } }, body: typed }),
      ),
    onSuccess: async (room) => {
      await questions.invalidateQueries({ queryKey: roomsQuestion(edition.code).queryKey });
      added(room.code);
    },
  });
  return (
    <SidePanel title={t('rooms.add')} close={close}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.isPending) add.mutate();
        }}
      >
        <Unsaved isDirty={typed !== NOTHING && !add.isSuccess} />
        <Faults fault={add.error} />
        <TextInput
          name="code"
          dir="ltr"
          label={t('rooms.code')}
          hint={t('rooms.code-hint')}
          error={errorOf(add.error, 'code')}
          value={typed.code}
          onChange={(code) => setTyped({ ...typed, code })}
        />
        <RoomFields
          values={typed}
          set={(field, value) => setTyped((known) => ({ ...known, [field]: value }))}
          fault={add.error}
        />
        <p>
          <button className="btn">{t('rooms.add')}</button>
        </p>
      </form>
    </SidePanel>
  );
}
