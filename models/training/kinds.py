"""The kinds of layer a network can be made of.

Each kind knows four things: the shape it gives, what it costs, the PyTorch
module that computes it, and how Keras writes it down. A new kind is one class
here; nothing else needs to learn of it.

Shapes are (height, width, channels) or (units,). PyTorch tensors are
[picture, channel, height, width] or [picture, unit].
"""

from dataclasses import dataclass
from math import ceil, prod

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
class Convolution(Kind):
    """A square convolution with TensorFlow's "same" padding: the output is ⌈input / stride⌉."""

    filters: int
    size: int = 3
    stride: int = 1

    def output_shape(self, *inputs: Shape) -> Shape:
        height, width, _ = inputs[0]
        return (ceil(height / self.stride), ceil(width / self.stride), self.filters)

    def macs(self, *inputs: Shape) -> int:
        return prod(self.output_shape(*inputs)) * self.size**2 * inputs[0][2]

    def weight_shapes(self, *inputs: Shape) -> dict[str, Shape]:
        return {
            "kernel": (self.size, self.size, inputs[0][2], self.filters),
            "bias": (self.filters,),
        }

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return ConvolutionModule(self, inputs[0], batch_norm)

    def keras(self) -> tuple[str, dict]:
        return "Conv2D", {
            "filters": self.filters,
            "kernel_size": [self.size, self.size],
            "strides": [self.stride, self.stride],
            "padding": "same",
            "data_format": "channels_last",
            "dilation_rate": [1, 1],
            "activation": "linear",
            "use_bias": True,
        }


class ConvolutionModule(nn.Module):
    """A convolution and, in training, the batch normalisation that export folds into it."""

    def __init__(self, kind: Convolution, input_shape: Shape, batch_norm: bool):
        super().__init__()
        height, width, channels = input_shape
        top, bottom = same_padding(height, kind)
        left, right = same_padding(width, kind)
        self.padding = (left, right, top, bottom)
        self.convolution = nn.Conv2d(
            channels, kind.filters, kind.size, kind.stride, bias=not batch_norm
        )
        if top == bottom and left == right:
            self.convolution.padding = (top, left)
            self.padding = None
        self.normalisation = nn.BatchNorm2d(kind.filters) if batch_norm else None

    def forward(self, x: Tensor) -> Tensor:
        y = self.convolution(x if self.padding is None else F.pad(x, self.padding))
        return y if self.normalisation is None else self.normalisation(y)


def same_padding(extent: int, kind: Convolution) -> tuple[int, int]:
    """Cells added before and after one axis; TensorFlow puts the odd one after."""
    total = max((ceil(extent / kind.stride) - 1) * kind.stride + kind.size - extent, 0)
    return total // 2, total - total // 2


@dataclass(frozen=True)
class Relu(Kind):
    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.ReLU()

    def keras(self) -> tuple[str, dict]:
        return "Activation", {"activation": "relu"}


@dataclass(frozen=True)
class Softmax(Kind):
    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Softmax(dim=1)

    def keras(self) -> tuple[str, dict]:
        return "Activation", {"activation": "softmax"}


@dataclass(frozen=True)
class MaxPool(Kind):
    """Square windows side by side; a remainder at the edge is dropped."""

    size: int = 2

    def output_shape(self, *inputs: Shape) -> Shape:
        height, width, channels = inputs[0]
        return (height // self.size, width // self.size, channels)

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.MaxPool2d(self.size)

    def keras(self) -> tuple[str, dict]:
        return "MaxPooling2D", {
            "pool_size": [self.size, self.size],
            "strides": [self.size, self.size],
            "padding": "valid",
            "data_format": "channels_last",
        }


@dataclass(frozen=True)
class GlobalAveragePool(Kind):
    def output_shape(self, *inputs: Shape) -> Shape:
        return (inputs[0][2],)

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())

    def keras(self) -> tuple[str, dict]:
        return "GlobalAveragePooling2D", {"data_format": "channels_last"}


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
class Dense(Kind):
    """A fully connected layer; dropout falls on its inputs, in training only."""

    units: int
    dropout: float = 0.0

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
        self.dropout = nn.Dropout(kind.dropout)
        self.linear = nn.Linear(input_shape[0], kind.units)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(self.dropout(x))
