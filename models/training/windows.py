"""The kinds of layer that slide a square window over the picture: convolution and pooling."""

from dataclasses import dataclass
from math import ceil, inf, prod

from torch import Tensor, nn
from torch.nn import functional as F

from kinds import Kind, Shape

SAME, VALID = "same", "valid"


@dataclass(frozen=True)
class Window:
    """A square window in TensorFlow's convention.

    @param padding "same": the output is ⌈input / stride⌉, whatever it takes to fill up;
        "valid": no padding, a remainder at the far edge is dropped
    """

    size: int
    stride: int
    padding: str

    def extent(self, cells: int) -> int:
        """Cells of the output along one axis."""
        covered = cells if self.padding == SAME else cells - self.size + 1
        return ceil(covered / self.stride)

    def padded(self, cells: int) -> tuple[int, int]:
        """Cells added before and after along one axis; TensorFlow puts the odd one after."""
        if self.padding == VALID:
            return 0, 0
        total = max((self.extent(cells) - 1) * self.stride + self.size - cells, 0)
        return total // 2, total - total // 2

    def sides(self, shape: Shape) -> tuple[int, int, int, int]:
        """Cells added left, right, at the top, at the bottom: the order of PyTorch's `pad`."""
        height, width, _ = shape
        return (*self.padded(width), *self.padded(height))

    def output_shape(self, shape: Shape, channels: int) -> Shape:
        height, width, _ = shape
        return (self.extent(height), self.extent(width), channels)


@dataclass(frozen=True)
class Convolution(Kind):
    """A square convolution.

    @param normalised whether batch normalisation follows in training; export folds it in
    @param centre subtracted from the inputs in training, which export folds into the biases;
        exact only without padding
    @param start_scale by which the random start weights are multiplied: batch normalisation makes
        good for it, and small ones leave little noise in large filters
    """

    filters: int
    size: int = 3
    stride: int = 1
    padding: str = SAME
    normalised: bool = True
    centre: float = 0.0
    start_scale: float = 1.0

    def __post_init__(self) -> None:
        if self.centre and self.padding != VALID:
            raise ValueError("inputs can only be centred where the convolution has no padding")

    @property
    def window(self) -> Window:
        return Window(self.size, self.stride, self.padding)

    def output_shape(self, *inputs: Shape) -> Shape:
        return self.window.output_shape(inputs[0], self.filters)

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
            "padding": self.padding,
            "data_format": "channels_last",
            "dilation_rate": [1, 1],
            "activation": "linear",
            "use_bias": True,
        }


class ConvolutionModule(nn.Module):
    """A convolution and, in training, the batch normalisation that export folds into it.

    @param batch_norm true in training, false for the shipped network
    """

    def __init__(self, kind: Convolution, input_shape: Shape, batch_norm: bool):
        super().__init__()
        left, right, top, bottom = kind.window.sides(input_shape)
        normalised = batch_norm and kind.normalised
        self.padding = (left, right, top, bottom)
        self.centre = kind.centre if batch_norm else 0.0
        self.convolution = nn.Conv2d(
            input_shape[2], kind.filters, kind.size, kind.stride, bias=not normalised
        )
        self.convolution.weight.data *= kind.start_scale
        if top == bottom and left == right:
            self.convolution.padding = (top, left)
            self.padding = None
        self.normalisation = nn.BatchNorm2d(kind.filters) if normalised else None

    def forward(self, x: Tensor) -> Tensor:
        if self.centre:
            x = x - self.centre
        y = self.convolution(x if self.padding is None else F.pad(x, self.padding))
        return y if self.normalisation is None else self.normalisation(y)


@dataclass(frozen=True)
class Pool(Kind):
    """What max and average pools have in common. @param stride the size, if 0"""

    size: int = 2
    stride: int = 0
    padding: str = VALID

    @property
    def window(self) -> Window:
        return Window(self.size, self.stride or self.size, self.padding)

    def output_shape(self, *inputs: Shape) -> Shape:
        return self.window.output_shape(inputs[0], inputs[0][2])

    def configuration(self) -> dict:
        window = self.window
        return {
            "pool_size": [window.size, window.size],
            "strides": [window.stride, window.stride],
            "padding": window.padding,
            "data_format": "channels_last",
        }


class MaxPool(Pool):
    """The largest value in each window; padded cells never win."""

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        pool = nn.MaxPool2d(self.size, self.window.stride)
        sides = self.window.sides(inputs[0])
        return nn.Sequential(nn.ConstantPad2d(sides, -inf), pool) if any(sides) else pool

    def keras(self) -> tuple[str, dict]:
        return "MaxPooling2D", self.configuration()


class AveragePool(Pool):
    """The mean of each window, without padding."""

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        if self.padding != VALID:
            raise ValueError("an average pool has no padding here")
        return nn.AvgPool2d(self.size, self.window.stride)

    def keras(self) -> tuple[str, dict]:
        return "AveragePooling2D", self.configuration()


@dataclass(frozen=True)
class GlobalAveragePool(Kind):
    def output_shape(self, *inputs: Shape) -> Shape:
        return (inputs[0][2],)

    def module(self, *inputs: Shape, batch_norm: bool) -> nn.Module:
        return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())

    def keras(self) -> tuple[str, dict]:
        return "GlobalAveragePooling2D", {"data_format": "channels_last"}
