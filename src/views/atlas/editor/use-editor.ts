import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Editable } from '../../../core/editor/apply-edits.ts';
import type { Edit } from '../../../core/editor/edit.ts';
import {
  type Deed,
  type EditHistory,
  lastDeed,
  redo,
  startOver,
  undo,
  withEdit,
} from '../../../core/editor/history.ts';
import { type Outlook, outlookOf } from '../../../core/editor/outlook.ts';
import type { Refusal } from '../../../core/editor/refusal.ts';
import type { Network } from '../../../core/network/network.ts';
import { atlasEditorText as text } from '../../messages/en/atlas-editor.ts';
import { useEdits } from './use-edits.ts';

/** What was done last, so that it can be said what came of it. */
interface Turn {
  readonly deed: Deed;
  readonly way: 'done' | 'undone';
  readonly before: Network;
}

/** The network as it is changed, and every way to change it. @param isJustOpened from a file, which is to be said */
export function useEditor(baseId: string, base: Editable, isJustOpened: boolean) {
  const { history, edited, refused, linked, change, preview } = useEdits(baseId, base);
  const outlook = useMemo(() => outlookOf(edited.network), [edited]);
  const baseOutlook = useMemo(() => outlookOf(base.network), [base]);
  const [made, setMade] = useState<Turn>();
  /** Of something tried here, which changed nothing. */
  const [refusal, setRefusal] = useState<Refusal>();
  /** Of something that cannot be done where it was tried. */
  const [reason, setReason] = useState('');
  const [dismissed, setDismissed] = useState<readonly Refusal[]>();
  const [tries, setTries] = useState(0);
  const isNews = useLater();
  const turn = useCallback(
    (next: EditHistory, deed: Deed, way: Turn['way']) => {
      setMade({ deed, way, before: edited.network });
      setRefusal(undefined);
      setReason('');
      setTries((count) => count + 1);
      change(next);
    },
    [change, edited],
  );
  /** @returns the network it makes; nothing if it could not be done */
  const act = useCallback(
    (edit: Edit): Network | undefined => {
      const next = withEdit(history, edit);
      const { network, refused: odd } = preview(next);
      const [problem] = odd;
      if (problem) {
        setRefusal(problem);
        setReason('');
        setTries((count) => count + 1);
        return undefined;
      }
      turn(next, edit, 'done');
      return network;
    },
    [history, preview, turn],
  );
  const last = lastDeed(history);
  const [next] = history.undone;
  return {
    edited,
    outlook,
    baseOutlook,
    history,
    /** How many of the edits are in the link. */
    linked,
    /** Whether anything was done since the page was opened. */
    hasActed: made !== undefined,
    refusals: [...(dismissed === refused ? [] : refused), ...(refusal ? [refusal] : [])],
    dismiss: () => {
      setRefusal(undefined);
      setDismissed(refused);
    },
    /** Says why something cannot be done. */
    sayWhyNot: (why: string) => {
      setReason(why);
      setTries((count) => count + 1);
    },
    said: useMemo(() => {
      if (reason) return reason;
      if (refusal) return text.refusal(refusal);
      if (made) return sentenceOf(made, outlook);
      return isNews ? openingSentence(isJustOpened, refused, outlook) : '';
    }, [reason, refusal, made, outlook, isNews, isJustOpened, refused]),
    /** How often something was tried: what is said may be the same as before. */
    tries,
    act,
    undo: last && (() => turn(undo(history), last, 'undone')),
    redo: next && (() => turn(redo(history), next, 'done')),
    /** Takes back everything at once. */
    startOver: () => turn(startOver(history), { does: 'start-over' }, 'done'),
  };
}

/** A region is only read out if it stood there before its text did. */
const STANDING_MS = 300;

function useLater(): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), STANDING_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}

/** What was opened, and what is wrong with it or with what a link came to. */
function openingSentence(
  isJustOpened: boolean,
  refused: readonly Refusal[],
  { network, mismatches }: Outlook,
): string {
  const sentences = [
    ...(isJustOpened ? [text.openedFile(network.name, network.layers.length)] : []),
    ...refused.map(text.refusal),
    ...mismatches.map(({ layer, mismatch }) => text.mismatch(layer.id, mismatch)),
  ];
  return [...new Set(sentences)].join(' ');
}

function sentenceOf({ deed, way, before }: Turn, outlook: Outlook): string {
  if (deed.does === 'start-over' && way === 'done') return text.startedOver;
  const words = text.edit(deed);
  const left = new Set(outlook.network.layers.map(({ id }) => id));
  const gone =
    deed.does === 'start-over'
      ? []
      : before.layers.map(({ id }) => id).filter((id) => !left.has(id) && id !== deed.layer);
  const [mismatch] = outlook.mismatches;
  const answer = outlook.layers.find(({ layer }) => layer.id === outlook.network.output);
  const result = mismatch
    ? text.mismatch(mismatch.layer.id, mismatch.mismatch)
    : answer?.state === 'described'
      ? text.fits(answer.description.shape, outlook.parameters)
      : '';
  return [
    way === 'done' ? text.done(words) : text.undid(words),
    way === 'done' ? text.gone(gone) : '',
    result,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
