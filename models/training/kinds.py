"""The kinds of layer a network can be made of, but for those that slide a window (windows.py).

Each kind knows four things: the shape it gives, what it costs, the PyTorch
module that computes it, and how Keras writes it down. A new kind is one class;
nothing else needs to learn of it.

Shapes are (height, width, channels) or (units,). PyTorch tensors are
[picture, channel, height, width] or [picture, unit].
"""

from dataclasses import dataclass
from math import prod

import torch
from torch import Tensor, nn
from torch.nn import functional as F

Shape = tuple[int, ...]


class Kind:
    """What every kind of layer answers; the defaults suit a layer without weights."""

    def output_shape(self, *inputs: Shape) -> Shape:
        return inputs[0]

    def macs(self, *inputs: Shape) -> int:
        """Multiply-accumulates for one picture; additions of biases are not counted."""
        return 0

    def weight_shapes(self, *inputs: Shape) -> dict[str, Shape]:
        """The weights in Keras's names, order and axes."""
        return {}

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        raise NotImplementedError

    def keras(self) -> tuple[str, dict]:
        """Keras's class name and its configuration, without the layer's name."""
        raise NotImplementedError


@dataclass(frozen=True)
class Input(Kind):
    """Pictures, RGB or grey, each value in [0, 1]."""

    height: int
    width: int
    channels: int

    def output_shape(self, *inputs: Shape) -> Shape:
        return (self.height, self.width, self.channels)

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Identity()

    def keras(self) -> tuple[str, dict]:
        shape = [None, self.height, self.width, self.channels]
        return "InputLayer", {"batch_input_shape": shape, "sparse": False}


@dataclass(frozen=True)
class Relu(Kind):
    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.ReLU()

    def keras(self) -> tuple[str, dict]:
        return "Activation", {"activation": "relu"}


@dataclass(frozen=True)
class Tanh(Kind):
    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Tanh()

    def keras(self) -> tuple[str, dict]:
        return "Activation", {"activation": "tanh"}


@dataclass(frozen=True)
class Softmax(Kind):
    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Softmax(dim=1)

    def keras(self) -> tuple[str, dict]:
        return "Activation", {"activation": "softmax"}


@dataclass(frozen=True)
class LocalResponseNormalisation(Kind):
    """y_c = x_c / (bias + α Σ x²)^β, the sum over the 2 · radius + 1 nearest channels.

    Krizhevsky et al. 2012, section 3.3. Keras has no such layer; it is named as
    TensorFlow's operation, options included.
    """

    radius: int
    bias: float
    alpha: float
    beta: float

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return LocalResponseNormalisationModule(self, inputs[0][2])

    def keras(self) -> tuple[str, dict]:
        return "LocalResponseNormalization", {
            "depth_radius": self.radius,
            "bias": self.bias,
            "alpha": self.alpha,
            "beta": self.beta,
        }


class LocalResponseNormalisationModule(nn.Module):
    def __init__(self, kind: LocalResponseNormalisation, channels: int):
        super().__init__()
        self.kind = kind
        near = torch.ones(channels, channels).triu(-kind.radius).tril(kind.radius)
        self.register_buffer("near", near[:, :, None, None], persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        energy = F.conv2d(x * x, self.near)
        return x * (self.kind.bias + self.kind.alpha * energy) ** -self.kind.beta


@dataclass(frozen=True)
class Add(Kind):
    """The element-wise sum of two layers, the skip connection of a residual network."""

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return AddModule()

    def keras(self) -> tuple[str, dict]:
        return "Add", {}


class AddModule(nn.Module):
    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        return x + y


@dataclass(frozen=True)
class Concatenate(Kind):
    """The channels of all inputs, one after another."""

    def output_shape(self, *inputs: Shape) -> Shape:
        height, width, _ = inputs[0]
        return (height, width, sum(channels for _, _, channels in inputs))

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return ConcatenateModule()

    def keras(self) -> tuple[str, dict]:
        return "Concatenate", {"axis": -1}


class ConcatenateModule(nn.Module):
    def forward(self, *inputs: Tensor) -> Tensor:
        return torch.cat(inputs, dim=1)


@dataclass(frozen=True)
class Flatten(Kind):
    """All cells in a row, channel fastest: the order of Keras, not PyTorch's own."""

    def output_shape(self, *inputs: Shape) -> Shape:
        return (prod(inputs[0]),)

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return FlattenModule()

    def keras(self) -> tuple[str, dict]:
        return "Flatten", {"data_format": "channels_last"}


class FlattenModule(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return x.permute(0, 2, 3, 1).flatten(1)


@dataclass(frozen=True)
class Dropout(Kind):
    """In training a share of the values is set to 0 and the others grow to make up for it."""

    rate: float

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Dropout(self.rate)

    def keras(self) -> tuple[str, dict]:
        return "Dropout", {"rate": self.rate}


@dataclass(frozen=True)
class Dense(Kind):
    """A fully connected layer."""

    units: int

    def output_shape(self, *inputs: Shape) -> Shape:
        return (self.units,)

    def macs(self, *inputs: Shape) -> int:
        return inputs[0][0] * self.units

    def weight_shapes(self, *inputs: Shape) -> dict[str, Shape]:
        return {"kernel": (inputs[0][0], self.units), "bias": (self.units,)}

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return DenseModule(self, inputs[0])

    def keras(self) -> tuple[str, dict]:
        return "Dense", {"units": self.units, "activation": "linear", "use_bias": True}


class DenseModule(nn.Module):
    def __init__(self, kind: Dense, input_shape: Shape):
        super().__init__()
        self.linear = nn.Linear(input_shape[0], kind.units)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x)
