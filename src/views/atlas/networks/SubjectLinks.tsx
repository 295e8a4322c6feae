import { atlasText as text } from '../../messages/en/atlas.ts';
import { useActions } from '../../shared/store-context.ts';
import textButton from '../../shared/TextButton.module.css';
import { liveIdOf } from '../subjects.ts';
import styles from './SubjectLinks.module.css';

/** What else can be done with a network of the atlas. */
export function SubjectLinks({ id }: { readonly id: string }) {
  const { setAtlas, setNetwork, setView } = useActions();
  const liveId = liveIdOf(id);
  return (
    <p className={styles.links}>
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => setAtlas({ page: 'editor', base: id, edits: undefined })}
      >
        {text.edit}
      </button>
      <button
        type="button"
        className={textButton.textButton}
        onClick={() => setAtlas({ page: 'compare', arch: id })}
      >
        {text.compare}
      </button>
      {liveId !== undefined && (
        <button
          type="button"
          className={textButton.textButton}
          onClick={() => {
            void setNetwork(liveId);
            setView('explore');
          }}
        >
          {text.explore}
        </button>
      )}
    </p>
  );
}
