import type { ComponentType } from 'react';
import type { LayerKindName, LayerOfKind } from '../../core/network/network.ts';
import type { PanelProps } from './panel-props.ts';
import { ActivationPanel } from './panels/ActivationPanel.tsx';
import { AddPanel } from './panels/AddPanel.tsx';
import { AveragePoolPanel } from './panels/AveragePoolPanel.tsx';
import { BatchNormalisationPanel } from './panels/BatchNormalisationPanel.tsx';
import { CombinePanel } from './panels/CombinePanel.tsx';
import { ConcatenatePanel } from './panels/ConcatenatePanel.tsx';
import { ConvolutionPanel } from './panels/ConvolutionPanel.tsx';
import { DensePanel } from './panels/DensePanel.tsx';
import { DropoutPanel } from './panels/DropoutPanel.tsx';
import { FlattenPanel } from './panels/FlattenPanel.tsx';
import { InputPanel } from './panels/InputPanel.tsx';
import { LocalResponsePanel } from './panels/LocalResponsePanel.tsx';
import { MaxPoolPanel } from './panels/MaxPoolPanel.tsx';
import { NormalisationPanel } from './panels/NormalisationPanel.tsx';
import { RescalingPanel } from './panels/RescalingPanel.tsx';
import { SoftmaxPanel } from './panels/SoftmaxPanel.tsx';
import { TrainingOnlyPanel } from './panels/TrainingOnlyPanel.tsx';
import { UpsamplingPanel } from './panels/UpsamplingPanel.tsx';
import { ZeroPaddingPanel } from './panels/ZeroPaddingPanel.tsx';

/** What explains a cell, for each kind of layer. */
export const unitPanels: { readonly [K in LayerKindName]: ComponentType<PanelProps<LayerOfKind<K>>> } = {
  input: InputPanel,
  convolution: ConvolutionPanel,
  'depthwise convolution': ConvolutionPanel,
  dense: DensePanel,
  activation: ActivationPanel,
  softmax: SoftmaxPanel,
  'max pool': MaxPoolPanel,
  'average pool': AveragePoolPanel,
  'global average pool': AveragePoolPanel,
  'batch normalisation': BatchNormalisationPanel,
  'local response normalisation': LocalResponsePanel,
  normalisation: NormalisationPanel,
  rescaling: RescalingPanel,
  concatenate: ConcatenatePanel,
  add: AddPanel,
  combine: CombinePanel,
  'zero padding': ZeroPaddingPanel,
  upsampling: UpsamplingPanel,
  flatten: FlattenPanel,
  dropout: DropoutPanel,
  'training only': TrainingOnlyPanel,
};
