import { FolderOpen } from 'lucide-react';
import { isLocked } from '../../store/selectors.ts';
import { shellText } from '../messages/en/shell.ts';
import { usePart } from '../shared/lazy-part.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import headerStyles from '../shell/Header.module.css';
import { DialogMissing } from './DialogMissing.tsx';
import { ownNetworkDialog } from './lazy-dialog.ts';

/** Opens the dialog that takes a network from disk. */
export function OpenNetworkButton() {
  const locked = useSelector((state) => isLocked(state, 'network'));
  const { chooseModel } = useActions();
  return (
    <button
      type="button"
      className={headerStyles.tool}
      disabled={locked}
      aria-haspopup="dialog"
      onClick={chooseModel}
      onPointerEnter={ownNetworkDialog.load}
    >
      <FolderOpen aria-hidden size={16} /> <span>{shellText.openNetwork}</span>
    </button>
  );
}

/** The dialog while there is something to choose, to wait for or to answer; also where files were dropped. */
export function OpeningNetwork() {
  const isOpening = useSelector(({ opening }) => opening.step !== 'none');
  const { closeModel } = useActions();
  const dialog = usePart(ownNetworkDialog, isOpening);
  if (!isOpening) return null;
  if (dialog.status === 'ready') return <dialog.Part />;
  if (dialog.status === 'loading') return null;
  return <DialogMissing onRetry={ownNetworkDialog.load} onClose={closeModel} />;
}
