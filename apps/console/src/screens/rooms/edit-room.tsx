import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, ifMatch, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { SidePanel } from '../../parts/side-panel';
import { useSaving } from '../../parts/saving';
import { ProblemNote } from '../../shell/problem-note';
import { useToast } from '../../shell/toasts';
import { useWords } from '../../words/words';
import type { Key } from '../../words/catalogue';
import { RoomFields } from './room-fields';
import { roomsQuestion, type Room } from './rooms-question';

type RoomPatch = BodyOf<'/api/v1/editions/{edition}/rooms/{room}', 'patch'>;

/** One room: its fields, and closing it or opening it again, which can be undone. */
export function EditRoom({ room, close }: { room: Room; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const toast = useToast();
  const questions = useQueryClient();
  const draft = useDraft(room);
  const path = { edition: edition.code, room: room.code };
  const patch = (body: RoomPatch, base: { version: number }) =>
    answerOf(api.PATCH('/api/v1/editions/{edition}/rooms/{room}', { params: { path, header: ifMatch(base) }, body }));
  const read = () => answerOf(api.GET('/api/v1/editions/{edition}/rooms/{room}', { params: { path } }));
  const refresh = () => questions.invalidateQueries({ queryKey: roomsQuestion(edition.code).queryKey });

  const saving = useSaving({
    draft,
    send: (changes, base) => patch(changes as RoomPatch, base),
    reread: read,
    onSaved: () => void refresh(),
  });
  const setClosed = useMutation({
    mutationFn: async (isClosed: boolean) => patch({ isClosed }, await read()),
    onSuccess: async (changed, isClosed) => {
      await refresh();
      toast({
        sentence: t(isClosed ? 'rooms.was-closed' : 'rooms.was-opened', { room: changed.name }),
        undo: () => setClosed.mutate(!isClosed),
      });
    },
  });

  return (
    <SidePanel title={<bdi>{room.name}</bdi>} above={<bdi dir="ltr">{room.code}</bdi>} close={close}>
      <EditForm
        label={room.name}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(`rooms.${field === 'closedAt' ? 'state' : field}` as Key)}
      >
        <RoomFields values={draft.values} set={draft.set} fault={saving.fault} />
      </EditForm>
      <section className="note stack tight">
        <h3>{t(room.closedAt ? 'rooms.open-again' : 'rooms.close')}</h3>
        <p>{t(room.closedAt ? 'rooms.open-again-what' : 'rooms.close-what')}</p>
        {setClosed.error && <ProblemNote fault={setClosed.error} />}
        <p>
          <button
            type="button"
            className="btn alt"
            onClick={() => !setClosed.isPending && setClosed.mutate(!room.closedAt)}
          >
            {t(room.closedAt ? 'rooms.open-again' : 'rooms.close')}
          </button>
        </p>
      </section>
    </SidePanel>
  );
}
