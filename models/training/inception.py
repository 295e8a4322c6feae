"""Inception modules (Szegedy et al. 2015): windows of several sizes side by side."""

from dataclasses import dataclass

from graph import GraphBuilder
from kinds import Concatenate, Input, Relu
from windows import SAME, Convolution, GlobalAveragePool, MaxPool


@dataclass(frozen=True)
class Module:
    """Maps of each convolution; "before" are the 1×1 bottlenecks that make the others cheap."""

    one: int
    before_three: int
    three: int
    before_five: int
    five: int
    projection: int


MODULES = (
    Module(one=24, before_three=24, three=40, before_five=8, five=16, projection=16),
    Module(one=32, before_three=32, three=48, before_five=12, five=24, projection=24),
    Module(one=48, before_three=48, three=72, before_five=16, five=32, projection=40),
)
#: After this module the maps are halved in height and width.
HALVED_AFTER = 2


def inception() -> GraphBuilder:
    """A stem of two convolutions and a pool, three modules, and a global average pool."""
    graph = GraphBuilder()
    graph.add("input", Input(64, 64, 3))
    trunk = convolved(graph, "stem1", Convolution(24, stride=2), "input")
    convolved(graph, "stem2", Convolution(40), trunk)
    trunk = graph.add("stem_pool", MaxPool(3, 2, SAME))
    for number, module in enumerate(MODULES, start=1):
        trunk = add_module(graph, f"mixed{number}", module, trunk)
        if number == HALVED_AFTER:
            trunk = graph.add(f"pool{number}", MaxPool(3, 2, SAME))
    graph.add("average", GlobalAveragePool())
    return graph


def add_module(graph: GraphBuilder, id: str, module: Module, trunk: str) -> str:
    """Four branches that read the trunk, their maps joined. @returns the id of the join"""
    one = convolved(graph, f"{id}_1x1", Convolution(module.one, 1), trunk)
    before = convolved(graph, f"{id}_3x3_before", Convolution(module.before_three, 1), trunk)
    three = convolved(graph, f"{id}_3x3", Convolution(module.three, 3), before)
    before = convolved(graph, f"{id}_5x5_before", Convolution(module.before_five, 1), trunk)
    five = convolved(graph, f"{id}_5x5", Convolution(module.five, 5), before)
    pool = graph.add(f"{id}_pool", MaxPool(3, 1, SAME), (trunk,))
    projected = convolved(graph, f"{id}_projection", Convolution(module.projection, 1), pool)
    return graph.add(f"{id}_join", Concatenate(), (one, three, five, projected))


def convolved(graph: GraphBuilder, id: str, convolution: Convolution, source: str) -> str:
    """A convolution and its ReLU. @returns the id of the ReLU"""
    graph.add(id, convolution, (source,))
    return graph.add(f"relu_{id}", Relu())
