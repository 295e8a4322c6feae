import { switchIds } from '../../core/architectures/architecture.ts';
import { oneOf, someOf, text } from './atlas-parameter.ts';

/** The pages of the atlas, in the order of its navigation. */
export const atlasPages = ['networks', 'calculators', 'editor', 'compare'] as const;
export type AtlasPage = (typeof atlasPages)[number];

export const pageParameter = oneOf('page', atlasPages, 'networks');

/** Which architecture; whether there is one of this id is asked where it is shown. */
export const architectureParameter = text('arch', /^[\w-]{1,60}$/, 'vgg-d-vgg16');

/** The architecture's switches that are on. */
export const switchesParameter = someOf('with', switchIds);

/** The layer that is picked out. */
export const layerParameter = text('arch-layer', /^.{0,120}$/, '');
