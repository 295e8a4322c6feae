import styles from './CutTerm.module.css';

interface Props {
  /** The value that does not count. */
  readonly was: string;
  /** What counts instead. */
  readonly is: string;
}

/** A number struck out, and the one that stands for it. */
export function CutTerm({ was, is }: Props) {
  return (
    <>
      <del className={styles.was}>{was}</del> <ins className={styles.is}>{is}</ins>
    </>
  );
}
