import { useMemo } from 'react';
import type { Pixels } from '../../../core/image/pixels.ts';
import type { EffectiveReceptiveField } from '../../../core/lab/effective-receptive-field.ts';
import { numberText } from '../../../draw/format.ts';
import { ValueLegend } from '../../inspector/parts/ValueLegend.tsx';
import { labFieldsText } from '../../messages/en/lab-fields.ts';
import { saliencyPixels } from '../../shared/saliency/saliency-plane.ts';
import styles from './Fields.module.css';
import { fieldPlane } from './field-plane.ts';
import { OutlinedPicture } from './OutlinedPicture.tsx';

const text = labFieldsText.field;

interface Props {
  readonly found: EffectiveReceptiveField;
  /** What the network saw. */
  readonly picture: Pixels;
}

/** Of the strongest colour. */
const OPACITY = 0.9;

/** How much each pixel counts for a cell, over the picture, with the window that it can see. */
export function FieldFigure({ found, picture }: Props) {
  const plane = useMemo(() => fieldPlane(found), [found]);
  const pixels = useMemo(() => saliencyPixels(plane, picture, OPACITY), [plane, picture]);
  return (
    <>
      <OutlinedPicture pixels={pixels} region={found.window} label={text.fieldLabel(sharesWords(found))} />
      {plane.largest > 0 && <ValueLegend scale={plane.scale} name={text.unit} />}
      {plane.largest > 0 && (
        <p className={styles.sentence}>
          {text.unit}
          {plane.largest > plane.limit &&
            `. ${text.clipped(numberText(plane.limit), numberText(plane.largest))}`}
        </p>
      )}
    </>
  );
}

/** Where the influence is, in words. */
export function sharesWords({ mass }: EffectiveReceptiveField): string {
  if (!mass) return text.nothing;
  const { inCentralHalf, areaOfCentralHalf, pixelsThatMatter, pixelsInWindow } = mass;
  return `${text.shares(inCentralHalf, areaOfCentralHalf)} ${text.pixels(pixelsThatMatter, pixelsInWindow)}`;
}
