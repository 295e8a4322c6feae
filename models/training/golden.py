"""The numbers every other implementation of the network has to reproduce.

Computed in float32 with the shipped weights, for one synthetic picture.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from attributions import (
    PATH_STEPS,
    grad_cam,
    gradient,
    guided_backprop,
    integrated_gradients,
)
from graph import Network
from module import GraphModule
from readable_json import write_json
from windows import Convolution, GlobalAveragePool, Pool

VALUES_FILE = "golden.bin"
NOISE_SEED = 7
PICTURE_FORMULA = (
    "8-bit pixel = round(127.5 + 80 sin(2π (a_c x + b_c y) / 64 + c) + noise), divided by 255; "
    "x, y, c from 0; (a, b) = (1, 2), (2, −1), (−1.5, 1.5); noise uniform in ±20"
)
WAVES = ((1, 2), (2, -1), (-1.5, 1.5))


@dataclass(frozen=True)
class Golden:
    """One array of golden values.

    @param about what tells it from the others: quantity, and layer and class where they apply
    """

    about: dict
    values: np.ndarray

    @property
    def name(self) -> str:
        """Such as `grad-cam/relu3_2/4`."""
        return "/".join(map(str, self.about.values()))


def golden_picture(height: int, width: int, channels: int) -> np.ndarray:
    """The synthetic picture, float32 [height, width, channel] in [0, 1]; see PICTURE_FORMULA.

    @param channels 1 or 3; one takes the first wave alone
    """
    y, x = np.mgrid[:height, :width]
    waves = [
        np.sin(2 * np.pi * (a * x + b * y) / 64 + c) for c, (a, b) in enumerate(WAVES[:channels])
    ]
    noise = np.random.default_rng(NOISE_SEED).uniform(-20, 20, (height, width, channels))
    pixels = np.round(127.5 + 80 * np.stack(waves, axis=-1) + noise).astype(np.uint8)
    return pixels.astype(np.float32) / 255


def write_golden(model: GraphModule, folder: Path) -> None:
    arrays = golden_values(model)
    index, offset = [], 0
    for array in arrays:
        length = array.values.size
        place = {"shape": array.values.shape, "offset": offset, "length": length}
        index.append({"name": array.name, **array.about, **place})
        offset += length
    values = np.concatenate([array.values.ravel() for array in arrays]).astype("<f4")
    (folder / VALUES_FILE).write_bytes(values.tobytes())
    write_json(folder / "golden.json", description(model.network, index))


def description(network: Network, index: list[dict]) -> dict:
    version = torch.__version__.split("+")[0]
    return {
        "network": network.id,
        "computedWith": f"PyTorch {version}, float32 arithmetic, the shipped float16 weights",
        "picture": PICTURE_FORMULA,
        "noiseSeed": NOISE_SEED,
        "layout": {
            "file": VALUES_FILE,
            "dtype": "float32",
            "byteOrder": "little",
            "axes": "height, width, channel; the channel changes fastest",
            "offset": "first element, counted in elements",
            "length": "number of elements",
        },
        "quantities": {
            "input": "the picture the network is given, in [0, 1]",
            "activation": "output of a layer",
            "gradient": "∂logit/∂picture for one class",
            "grad-cam": "relu(Σ_k mean_yx(∂logit/∂A_k) A_k), one layer and class, not normalised",
            "guided-backprop": "the gradient, where a ReLU hands back dy·[dy > 0]·[x > 0]",
            "integrated-gradients": (
                "x · ∫ ∂logit/∂picture from black to the picture x, "
                f"trapezoid rule, {PATH_STEPS} steps, float64 arithmetic"
            ),
        },
        "arrays": index,
    }


def golden_values(model: GraphModule) -> list[Golden]:
    network = model.network
    pixels = golden_picture(*network.shapes()[network.layers[0].id])
    picture = torch.from_numpy(pixels).permute(2, 0, 1)[None].requires_grad_()
    outputs = model.activations(picture)
    arrays = [Golden({"quantity": "input"}, pixels)]
    for layer in network.layers[1:]:
        arrays.append(
            Golden({"quantity": "activation", "layer": layer.id}, channels_last(outputs[layer.id]))
        )
    labels = two_likeliest(outputs[network.logits_id])
    for label in labels:
        logit = outputs[network.logits_id][0, label]
        arrays.append(
            Golden(
                {"quantity": "gradient", "class": label}, channels_last(gradient(logit, picture))
            )
        )
        for id in grad_cam_layers(network):
            about = {"quantity": "grad-cam", "layer": id, "class": label}
            arrays.append(Golden(about, grad_cam(logit, outputs[id]).numpy()))
    for label in labels:
        for quantity, method in PICTURE_METHODS.items():
            values = channels_last(method(model, picture, label))
            arrays.append(Golden({"quantity": quantity, "class": label}, values))
    return arrays


def integrated_away_from_kinks(model: GraphModule, picture: Tensor, label: int) -> Tensor:
    """Integrated gradients in float64, along points where float32 has the same slopes.

    Within float32's rounding of a ReLU's kink, or of a tie in a max pool, float32 may take either
    side: there the values could judge nobody.

    @throws ValueError where a point is at a kink: then another PATH_STEPS has to be found
    """
    exact = integrated_gradients(model, picture, label)
    rounded = integrated_gradients(model, picture, label, dtype=torch.float32)
    error = ((exact - rounded).abs().max() / exact.abs().max()).item()
    if error > KINK:
        raise ValueError(f"Of class {label} a point of the path is at a kink: {error:.1e} off.")
    return exact


#: What float32 may be off where there is no kink, as a share of the largest value.
KINK = 1e-5

#: Methods over the picture, beside the gradient, that run the network themselves.
PICTURE_METHODS: dict[str, Callable[[GraphModule, Tensor, int], Tensor]] = {
    "guided-backprop": guided_backprop,
    "integrated-gradients": integrated_away_from_kinks,
}


def two_likeliest(logits: Tensor) -> list[int]:
    return logits[0].topk(2).indices.tolist()


def grad_cam_layers(network: Network) -> list[str]:
    """Whatever a pool reads, and the last convolution before its activation."""
    pooled = [
        id
        for layer in network.layers
        if isinstance(layer.kind, Pool | GlobalAveragePool)
        for id in layer.inputs
    ]
    convolutions = [layer.id for layer in network.layers if isinstance(layer.kind, Convolution)]
    return [*pooled, convolutions[-1]]


def channels_last(values: Tensor) -> np.ndarray:
    """[1, channel, height, width] → [height, width, channel]; [1, unit] → [unit]."""
    one = values.detach()[0]
    return (one.permute(1, 2, 0) if one.ndim == 3 else one).contiguous().numpy()
