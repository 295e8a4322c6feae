"""What each network is, in a sentence or two, for its model card."""

SUMMARIES = {
    "tiny-vgg": (
        "VGG's idea at a size one can see whole: 3×3 convolutions, 2×2 max pools, one dense layer. "
        "It tells ten kinds of photo apart at 64×64 pixels."
    ),
    "tiny-vgg-random-labels": (
        "A twin of Tiny VGG that learnt nothing about the classes: each of the 5,000 training photos "
        "got a label by chance, and the network knows 4,969 of them by heart. A map that looks the "
        "same for both networks does not show what Tiny VGG learnt."
    ),
    "mini-alexnet": (
        "AlexNet's ideas made small: first filters of 11×11 pixels that one can read, taken at "
        "every second pixel, normalisation across neighbouring maps, overlapping max pools, and "
        "large dense layers with dropout, which hold more than half of all its weights."
    ),
    "mini-vgg": (
        "Small filters, but more of them in a row: seven 3×3 convolutions in three blocks, and the "
        "mean of each last map instead of large dense layers."
    ),
    "mini-inception": (
        "Windows of several sizes side by side: three modules, each of four branches whose maps "
        "are joined, with 1×1 convolutions that keep the larger windows cheap."
    ),
    "mini-resnet": (
        "Skip connections: six blocks of two 3×3 convolutions, each of which only has to learn "
        "what to add to its input."
    ),
    "plain-20": (
        "Twenty layers in a row without skip connections: the same layers as ResNet-20, trained by "
        "the same recipe, to show what depth alone does."
    ),
    "resnet-20": (
        "Twenty layers with a skip connection around every two: He et al.'s network for small "
        "pictures. Where the maps change in number or size, a 1×1 convolution carries the skip."
    ),
    "lenet-5": (
        "Where it began in 1998: two convolutions, two average pools and three dense layers read a "
        "handwritten digit of 28×28 pixels. The pools have no weights of their own here, every map "
        "of the second convolution reads all of the first pool's, and a softmax gives the answer."
    ),
}
