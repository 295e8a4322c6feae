import type { BlockKind, FamilyId, SwitchId } from '../../../core/architectures/architecture.ts';

const families: Readonly<Record<FamilyId, string>> = {
  lenet: 'LeNet',
  alexnet: 'AlexNet',
  vgg: 'VGG',
  inception: 'Inception',
  resnet: 'ResNet',
  nasnet: 'NASNet',
};

const switches: Readonly<Record<SwitchId, string>> = {
  'batch-norm': 'with batch normalisation',
  'auxiliary-heads': 'with the auxiliary heads',
  'paper-strides': 'strides as in the paper (v1)',
};

/** What each switch does, in a sentence or two. */
const switchNotes: Readonly<Record<SwitchId, string>> = {
  'batch-norm':
    'A batch normalisation after each convolution. It came after the paper; of those that torchvision trained both ways, each does better with it.',
  'auxiliary-heads':
    'Two small classifiers halfway up. They send gradients straight into the middle while the network learns and are thrown away afterwards: the answer does not depend on them.',
  'paper-strides':
    'Where a stage begins, the paper lets the first 1 × 1 convolution skip every other cell; torchvision leaves that to the 3 × 3 (v1.5). The weights are as many, the work is less.',
};

interface BlockText {
  readonly name: string;
  /** One sentence. */
  readonly what: string;
}

const blocks: Readonly<Record<BlockKind, BlockText>> = {
  stage: { name: 'stage', what: 'Layers that work at one size of maps, up to where the maps get smaller.' },
  'residual block': {
    name: 'residual block',
    what: 'A few convolutions and a way around them; both ends are added.',
  },
  'inception module': {
    name: 'inception module',
    what: 'Branches with windows of several sizes that read the same maps and are laid side by side.',
  },
  'auxiliary head': {
    name: 'auxiliary head',
    what: 'A classifier halfway up that helps training and is left out afterwards.',
  },
  cell: { name: 'cell', what: 'A block that a search found; it reads the two cells before it.' },
  combination: { name: 'combination', what: 'Two operations on earlier states of the cell, added up.' },
  classifier: { name: 'classifier', what: 'From maps to one number for each class.' },
};

/** What the architectures are, in a sentence or two each, by id. */
const ideas: Readonly<Record<string, string>> = {
  'lenet-5-1998':
    'From raw pixels to digits, every layer learnt together: convolutions, pools that learn a little too, and a classifier. Each map of C3 reads only some of the maps before it, which saves weights and makes the maps differ.',
  'lenet-5-today':
    'LeNet-5 as it is usually built now: pools without weights, every map of the second convolution reading all of the first pool’s, and a softmax at the end.',
  'alexnet-2012-grouped':
    'It won ImageNet in 2012 by some ten points, with ReLUs, dropout and two graphics cards. Each card held half of the maps, so convolutions 2, 4 and 5 read only their own half: two groups.',
  'alexnet-lecture-single-tower':
    'AlexNet as lectures draw it: one tower in which every convolution reads all maps, and a picture of 227 pixels, for which the first convolution comes out even.',
  'alexnet-torchvision':
    'The one-tower version of 2014, which torchvision trained: fewer filters, 224 pixels with 2 zeros around them, and no normalisation of responses.',
  'vgg-a':
    'Nothing but 3 × 3 convolutions, 2 × 2 pools and three dense layers; where a pool halves the maps there are twice as many, up to 512. With 11 layers it is the shallowest of the paper’s six.',
  'vgg-a-lrn':
    'A with AlexNet’s normalisation of responses after the first convolution. It made nothing better, so the deeper ones do without.',
  'vgg-b':
    'Two 3 × 3 convolutions in every stage: together they see 5 × 5 pixels, with fewer weights than one of 5 × 5 and a ReLU in between.',
  'vgg-c':
    'B with a 1 × 1 convolution more in the last three stages: another ReLU, but no wider view. It did better than B and worse than D, so both count.',
  'vgg-d-vgg16':
    'Thirteen 3 × 3 convolutions and three dense layers. Almost three quarters of its 138 million weights lie in the first dense layer alone, and nearly all of its work in the convolutions.',
  'vgg-e-vgg19':
    'D with a fourth convolution in each of the last three stages. It did hardly better: at this depth the paper’s error stopped falling.',
  'googlenet-paper':
    'Nine modules of parallel branches, so that no one has to choose between 1 × 1, 3 × 3 and 5 × 5. Cheap 1 × 1 convolutions make the maps fewer before the costly ones, and an average replaces the large dense layers: 7 million weights, where AlexNet has 61.',
  'googlenet-torchvision':
    'With batch normalisation, and with 3 × 3 windows where the paper has 5 × 5: its weights came from a network built like that, and so it stayed.',
  'plain-34':
    'ResNet-34 without its skip connections, which the paper held it against. It did worse than a plain network of 18 layers, even on the training pictures: more depth made it harder to train, and that was the problem to solve.',
  'resnet-18':
    'Each block adds its input to what it computes, so that it only has to learn what to change. Here: eight blocks of two 3 × 3 convolutions.',
  'resnet-34':
    'Sixteen blocks of two 3 × 3 convolutions. With the skip connections 34 layers do better than 18; without them they did worse.',
  'resnet-50':
    'Blocks with a bottleneck: a 1 × 1 convolution makes the maps fewer, a 3 × 3 works on those, another 1 × 1 brings them back. So 50 layers cost little more than ResNet-34.',
  'resnet-101': 'ResNet-50 with 23 blocks instead of 6 in conv4_x.',
  'resnet-152':
    'Eight blocks in conv3_x and 36 in conv4_x: 152 layers, and still less work than VGG-16. An ensemble with two of these won ImageNet in 2015.',
  'nasnet-a-mobile':
    'A stack of two cells that a search found on small pictures: one keeps the size of its maps, the other halves it. People chose only how many cells and how wide.',
};

/** What those that compute here show, by id. */
const liveIdeas: Readonly<Record<string, string>> = {
  'tiny-vgg': 'Four small convolutions, so that the whole of a network fits on one page.',
  'mini-alexnet':
    'AlexNet in small: first filters of 11 × 11 that one can read, normalised responses, large dense layers.',
  'mini-vgg':
    'VGG in small: three stages of 3 × 3 convolutions, and an average in place of the dense layers.',
  'mini-inception':
    'GoogLeNet in small: modules of parallel branches, with 1 × 1 convolutions before the costly ones.',
  'mini-resnet': 'ResNet in small: three stages of blocks that add their input to what they compute.',
  'plain-20': 'Twenty layers without skip connections, trained as ResNet-20 was, to be held against it.',
  'resnet-20': 'The network that the ResNet paper tried on CIFAR-10; the same as Plain-20 but for its skips.',
  'lenet-5': 'LeNet-5 as it is built today, trained on handwritten digits: draw one for it in the explorer.',
};

interface Story {
  readonly heading: string;
  readonly text: string;
}

/** What is to be told of a whole family besides. */
const stories: Readonly<Partial<Record<FamilyId, Story>>> = {
  nasnet: {
    heading: 'How the cells were found',
    text: 'Nobody drew these cells. A recurrent network, the controller, wrote both down, five combinations each: which two earlier states to take, which of 13 operations to apply to either (doing nothing, four pools, and convolutions: plain, in two strips, dilated, separable), and whether to add the results or lay them side by side. A network of such cells was trained on CIFAR-10, and its accuracy on pictures held back was the reward from which the controller learnt to write better ones. The best were then stacked higher and wider for ImageNet, with no new search. The search took 500 graphics cards four days; its predecessor of 2016, which wrote down whole networks instead of a block, took 800 cards 28 days. (The paper’s “2,000 GPU-hours” are 2,000 days: 500 × 4.) Choosing at random in the same space did only a little worse, so much of the credit belongs to whoever chose the space.',
  },
};

/** What the networks of the atlas are called and what they brought. */
export const atlasNetworksText = {
  families,
  switches,
  switchNotes,
  blocks,
  ideas,
  liveIdeas,
  stories,
} as const;
