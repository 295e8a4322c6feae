import { isAnswerHidden } from '../../../store/selectors.ts';
import { labInsideOutText as text } from '../../messages/en/lab-inside-out.ts';
import { saliencyText } from '../../messages/en/saliency.ts';
import { useSelector } from '../../shared/store-context.ts';
import { subjectOf } from '../shared/subject.ts';
import { AdversarialStudy } from './AdversarialStudy.tsx';
import { AscentStudy } from './AscentStudy.tsx';
import { DreamStudy } from './DreamStudy.tsx';

/** Not which pixels count, but which pictures the network wants: by gradients up, and down. */
export function InsideOutPart() {
  const subject = subjectOf(useSelector((state) => state));
  const hidden = useSelector(isAnswerHidden);
  if (!subject) return <p>{saliencyText.noRun}</p>;
  if (hidden) return <p>{text.waits}</p>;
  return (
    <>
      <AscentStudy subject={subject} />
      <DreamStudy subject={subject} />
      <AdversarialStudy subject={subject} />
    </>
  );
}
