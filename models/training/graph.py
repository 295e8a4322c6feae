"""A network as data: layers in topological order, their shapes and costs."""

from dataclasses import dataclass
from math import prod

from kinds import Kind, Shape


@dataclass(frozen=True)
class Layer:
    """One layer: its id, its kind, and the ids of the layers it reads."""

    id: str
    kind: Kind
    inputs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Network:
    """Layers in topological order; the last is a softmax over the classes."""

    id: str
    name: str
    layers: tuple[Layer, ...]

    @property
    def logits_id(self) -> str:
        """The layer whose outputs the softmax turns into probabilities."""
        return self.layers[-1].inputs[0]

    def shapes(self) -> dict[str, Shape]:
        """The output shape of every layer, by id."""
        shapes: dict[str, Shape] = {}
        for layer in self.layers:
            shapes[layer.id] = layer.kind.output_shape(*self.input_shapes(layer, shapes))
        return shapes

    @staticmethod
    def input_shapes(layer: Layer, shapes: dict[str, Shape]) -> list[Shape]:
        """The shapes a layer reads. @throws KeyError if it reads a layer that comes later."""
        return [shapes[id] for id in layer.inputs]


@dataclass(frozen=True)
class LayerCost:
    id: str
    shape: Shape
    parameters: int
    macs: int


def costs(network: Network) -> list[LayerCost]:
    """Parameters and multiply-accumulates of every layer for one picture."""
    shapes = network.shapes()
    return [layer_cost(layer, shapes) for layer in network.layers]


def layer_cost(layer: Layer, shapes: dict[str, Shape]) -> LayerCost:
    inputs = Network.input_shapes(layer, shapes)
    parameters = sum(prod(shape) for shape in layer.kind.weight_shapes(*inputs).values())
    return LayerCost(layer.id, shapes[layer.id], parameters, layer.kind.macs(*inputs))


class GraphBuilder:
    """Adds layers one after another; a layer reads the one before unless told otherwise."""

    def __init__(self) -> None:
        self.layers: list[Layer] = []

    def add(self, id: str, kind: Kind, inputs: tuple[str, ...] | None = None) -> str:
        previous = (self.layers[-1].id,) if self.layers else ()
        self.layers.append(Layer(id, kind, previous if inputs is None else inputs))
        return id

    def network(self, id: str, name: str) -> Network:
        return Network(id, name, tuple(self.layers))
