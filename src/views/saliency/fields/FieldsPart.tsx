import { useMemo } from 'react';
import { labPlace } from '../../../store/lab/lab-place.ts';
import { labFieldsText as text } from '../../messages/en/lab-fields.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { useSelector } from '../../shared/store-context.ts';
import { type Subject, subjectOf } from '../shared/subject.ts';
import { FieldStudy } from './FieldStudy.tsx';
import { PatchesStudy } from './PatchesStudy.tsx';

/** From a map back to the picture: what a cell goes by, and what a map answers to. */
export function FieldsPart() {
  const subject = subjectOf(useSelector((state) => state));
  return subject ? <Fields subject={subject} /> : <p>{saliencyText.noRun}</p>;
}

function Fields({ subject }: { readonly subject: Subject }) {
  const { network, run } = subject;
  const selection = useSelector((state) => state.selection);
  const place = useMemo(() => labPlace(selection, network, run), [selection, network, run]);
  if (!place) return <p>{text.noMaps}</p>;
  return (
    <>
      <FieldStudy subject={subject} place={place} />
      <PatchesStudy subject={subject} place={place} />
    </>
  );
}
