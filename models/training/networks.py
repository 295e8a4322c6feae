"""The networks of the family and the teachers they learn from, by id."""

from collections.abc import Callable

from graph import GraphBuilder, Network
from inception import inception
from kinds import (
    Add,
    Dense,
    Dropout,
    Flatten,
    Input,
    LocalResponseNormalisation,
    Relu,
    Softmax,
    Tanh,
)
from windows import SAME, VALID, AveragePool, Convolution, GlobalAveragePool, MaxPool

#: Krizhevsky et al. 2012, section 3.3; a larger α, as values are near 1 here, not in the hundreds.
LRN = LocalResponseNormalisation(radius=2, bias=1.0, alpha=0.1, beta=0.75)


def vgg(
    id: str, name: str, blocks: tuple[tuple[int, ...], ...], classes: int, pooled: bool
) -> Network:
    """VGG's idea: blocks of 3×3 convolutions, a max pool after each, then a dense layer.

    @param blocks the number of maps of each convolution, by block
    @param pooled whether the last block ends in a global average pool instead
    """
    graph = GraphBuilder()
    graph.add("input", Input(64, 64, 3))
    for block, widths in enumerate(blocks, start=1):
        for position, filters in enumerate(widths, start=1):
            graph.add(f"conv{block}_{position}", Convolution(filters))
            graph.add(f"relu{block}_{position}", Relu())
        if not (pooled and block == len(blocks)):
            graph.add(f"pool{block}", MaxPool())
    if pooled:
        graph.add("average", GlobalAveragePool())
    else:
        graph.add("flatten", Flatten())
    return classified(graph, id, name, classes)


def alexnet(id: str, name: str, classes: int) -> Network:
    """Krizhevsky et al. 2012 made small: large strided filters, normalisation across maps,
    overlapping pools, three more convolutions, and dense layers with dropout."""
    graph = GraphBuilder()
    graph.add("input", Input(64, 64, 3))
    first = Convolution(24, 11, stride=2, padding=VALID, centre=0.45, start_scale=0.1)
    for number, convolution in enumerate((first, Convolution(48, 5)), start=1):
        graph.add(f"conv{number}", convolution)
        graph.add(f"relu{number}", Relu())
        graph.add(f"norm{number}", LRN)
        graph.add(f"pool{number}", MaxPool(3, 2))
    for number, filters in enumerate((64, 64, 64), start=3):
        graph.add(f"conv{number}", Convolution(filters))
        graph.add(f"relu{number}", Relu())
    graph.add("pool5", MaxPool(3, 2, SAME))
    graph.add("flatten", Flatten())
    for number, units in enumerate((256, 128), start=6):
        graph.add(f"dropout{number}", Dropout(0.4))
        graph.add(f"dense{number}", Dense(units))
        graph.add(f"relu{number}", Relu())
    return classified(graph, id, name, classes)


def residual(
    id: str, name: str, blocks: tuple[tuple[int, int], ...], classes: int, skips: bool = True
) -> Network:
    """Blocks of two 3×3 convolutions after a halving stem, with skips around them.

    He et al. 2016: the identity, or a strided 1×1 convolution where the shape changes.

    @param blocks (maps, stride) of each block
    @param skips false for the same layers without skips
    """
    graph = GraphBuilder()
    graph.add("input", Input(64, 64, 3))
    width = blocks[0][0]
    graph.add("stem", Convolution(width, stride=2))
    trunk = graph.add("relu_stem", Relu())
    for number, (filters, stride) in enumerate(blocks, start=1):
        skip = trunk
        if skips and (stride != 1 or filters != width):
            skip = graph.add(f"skip{number}", Convolution(filters, 1, stride), (trunk,))
        graph.add(f"conv{number}_1", Convolution(filters, stride=stride), (trunk,))
        graph.add(f"relu{number}_1", Relu())
        graph.add(f"conv{number}_2", Convolution(filters))
        if skips:
            graph.add(f"add{number}", Add(), (f"conv{number}_2", skip))
        trunk = graph.add(f"relu{number}_2", Relu())
        width = filters
    graph.add("pool", GlobalAveragePool())
    return classified(graph, id, name, classes)


def lenet(id: str, name: str, classes: int) -> Network:
    """LeCun et al. 1998: two convolutions with average pools, three dense layers, tanh."""
    graph = GraphBuilder()
    graph.add("input", Input(28, 28, 1))
    graph.add("conv1", Convolution(6, 5, normalised=False))
    graph.add("tanh1", Tanh())
    graph.add("pool1", AveragePool())
    graph.add("conv2", Convolution(16, 5, padding=VALID, normalised=False))
    graph.add("tanh2", Tanh())
    graph.add("pool2", AveragePool())
    graph.add("flatten", Flatten())
    for number, units in enumerate((120, 84), start=3):
        graph.add(f"dense{number}", Dense(units))
        graph.add(f"tanh{number}", Tanh())
    return classified(graph, id, name, classes)


def classified(graph: GraphBuilder, id: str, name: str, classes: int) -> Network:
    """The graph closed by a dense layer of one unit a class and a softmax."""
    graph.add("logits", Dense(classes))
    graph.add("softmax", Softmax())
    return graph.network(id, name)


#: He et al.'s design for CIFAR-10, n = 3.
TWENTY_LAYERS = ((16, 1),) * 3 + ((32, 2), (32, 1), (32, 1)) + ((64, 2), (64, 1), (64, 1))

NETWORKS: dict[str, Callable[[int], Network]] = {
    "tiny-vgg": lambda classes: vgg(
        "tiny-vgg", "Tiny VGG", ((12, 12), (16, 16), (16, 16)), classes, pooled=False
    ),
    "tiny-vgg-random-labels": lambda classes: vgg(
        "tiny-vgg-random-labels",
        "Tiny VGG, random labels",
        ((12, 12), (16, 16), (16, 16)),
        classes,
        pooled=False,
    ),
    "mini-alexnet": lambda classes: alexnet("mini-alexnet", "Mini AlexNet", classes),
    "mini-vgg": lambda classes: vgg(
        "mini-vgg", "Mini VGG", ((12, 16), (32, 32), (40, 40, 40)), classes, pooled=True
    ),
    "mini-inception": lambda classes: classified(
        inception(), "mini-inception", "Mini Inception", classes
    ),
    "mini-resnet": lambda classes: residual(
        "mini-resnet",
        "Mini ResNet",
        ((24, 1), (24, 1), (48, 2), (48, 1), (88, 2), (88, 1)),
        classes,
    ),
    "plain-20": lambda classes: residual(
        "plain-20", "Plain-20", TWENTY_LAYERS, classes, skips=False
    ),
    "resnet-20": lambda classes: residual("resnet-20", "ResNet-20", TWENTY_LAYERS, classes),
    "lenet-5": lambda classes: lenet("lenet-5", "LeNet-5", classes),
    "teacher": lambda classes: residual(
        "teacher",
        "Residual teacher",
        ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1)),
        classes,
    ),
}


def network(id: str, classes: int = 10) -> Network:
    """The network of that id with that many classes. @throws KeyError if there is none."""
    if id not in NETWORKS:
        raise KeyError(f"no network {id!r}; there are {', '.join(NETWORKS)}")
    return NETWORKS[id](classes)
