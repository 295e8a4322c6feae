/** Why layers of these classes of Keras cannot be shown, for a sentence that names the layer. */
const reasons: Readonly<Record<string, string>> = {
  Lambda: 'it holds Python code, which cannot be run here; use layers of Keras instead',
  Functional: 'it is a model within the model; build one flat model and save that',
  Sequential: 'it is a model within the model; build one flat model and save that',
  Model: 'it is a model within the model; build one flat model and save that',
  Conv2DTranspose: 'transposed convolutions cannot be shown yet',
  Cropping2D: 'cropping cannot be shown yet',
  CenterCrop: 'cropping cannot be shown yet; give the model pictures of its size instead',
  Resizing: 'resizing within the model cannot be shown yet; give it pictures of its size instead',
  LayerNormalization: 'normalisation over a single picture cannot be shown yet',
  GroupNormalization: 'normalisation over a single picture cannot be shown yet',
  PReLU: 'a ReLU with learnt slopes cannot be shown yet',
  TFOpLambda: 'it is an operation outside of any layer, which cannot be shown',
};

const sequences =
  /^(LSTM|GRU|SimpleRNN|RNN|Bidirectional|Embedding|MultiHeadAttention|Attention|TimeDistributed)$/;
const otherDimensions = /(1D|3D)$/;

/** What follows `Layer "x" (Class):` for a class that is no kind of layer here. */
export function whyUnsupported(className: string): string {
  const reason = reasons[className];
  if (reason) return reason;
  if (sequences.test(className))
    return 'it works on sequences; only networks that look at pictures can be shown';
  if (otherDimensions.test(className))
    return 'it works on one or three dimensions; only networks that look at flat pictures can be shown';
  return 'this kind of layer is not known here';
}
