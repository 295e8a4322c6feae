/**
 * What stands below the diagram. `[[term]]` opens the glossary,
 * `[[term|words]]` does so under other words.
 */
export const explanationText = {
  heading: 'What you see',
  paragraphs: [
    'The picture enters at the left and is decided at the right. Each column is a [[layer]], each small picture in it a [[feature map]]: bright or strongly coloured where the layer found what it looks for.',
    'A [[convolution]] slides its [[filter|filters]] over the maps before it. [[ReLU]] drops what is negative. [[max pool|Max pooling]] keeps the strongest of its neighbours, so the maps shrink and each [[cell]] sees more of the picture: its [[receptive field]] grows.',
    'At the end a [[dense layer]] weighs every remaining value for every class. The sums are [[logit|logits]]; [[softmax]] turns them into [[probability|probabilities]].',
  ],
  tryThis:
    'Before you click: which maps will change most if you cover the object? Choose “Paint over” and find out.',
  tryThisOnPad:
    'Before you draw: what will the network say to a 7 with a bar, or to a 4 that is nearly closed? Try it on the pad.',
} as const;
