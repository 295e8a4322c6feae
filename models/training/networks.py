"""The networks of the family and the teachers they learn from, by id."""

from collections.abc import Callable

from graph import GraphBuilder, Network
from kinds import Add, Convolution, Dense, Flatten, GlobalAveragePool, Input, MaxPool, Relu, Softmax


def chain(id: str, name: str, blocks: tuple[tuple[int, ...], ...], classes: int) -> Network:
    """VGG's idea: blocks of 3×3 convolutions, each closed by a max pool, then a dense layer.

    @param blocks the number of maps of each convolution, by block
    """
    graph = GraphBuilder()
    graph.add("input", Input(64, 64, 3))
    for block, widths in enumerate(blocks, start=1):
        for position, filters in enumerate(widths, start=1):
            graph.add(f"conv{block}_{position}", Convolution(filters))
            graph.add(f"relu{block}_{position}", Relu())
        graph.add(f"pool{block}", MaxPool())
    graph.add("flatten", Flatten())
    graph.add("logits", Dense(classes))
    graph.add("softmax", Softmax())
    return graph.network(id, name)


def residual(id: str, name: str, blocks: tuple[tuple[int, int], ...], classes: int) -> Network:
    """Residual blocks of two 3×3 convolutions after a halving stem (He et al. 2016).

    @param blocks (maps, stride) of each block
    """
    graph = GraphBuilder()
    graph.add("input", Input(64, 64, 3))
    width = blocks[0][0]
    graph.add("stem", Convolution(width, stride=2))
    trunk = graph.add("stem_relu", Relu())
    for number, (filters, stride) in enumerate(blocks, start=1):
        skip = trunk
        if stride != 1 or filters != width:
            skip = graph.add(f"skip{number}", Convolution(filters, 1, stride), (trunk,))
        graph.add(f"conv{number}_1", Convolution(filters, stride=stride), (trunk,))
        graph.add(f"relu{number}_1", Relu())
        graph.add(f"conv{number}_2", Convolution(filters))
        graph.add(f"add{number}", Add(), (f"conv{number}_2", skip))
        trunk = graph.add(f"relu{number}_2", Relu())
        width = filters
    graph.add("pool", GlobalAveragePool())
    graph.add("logits", Dense(classes))
    graph.add("softmax", Softmax())
    return graph.network(id, name)


NETWORKS: dict[str, Callable[[int], Network]] = {
    "tiny-vgg": lambda classes: chain(
        "tiny-vgg", "Tiny VGG", ((12, 12), (16, 16), (16, 16)), classes
    ),
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
