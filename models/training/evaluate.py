"""How often a network is right, and what it takes for what."""

import numpy as np
import torch
from torch import Tensor, nn

from data import Pictures

BATCH = 250


def as_input(pixels: np.ndarray) -> Tensor:
    """uint8 [picture, height, width, 3] → float [picture, 3, height, width] in [0, 1]."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div(255)


@torch.no_grad()
def predictions(model: nn.Module, pictures: Pictures) -> np.ndarray:
    """The most probable class of each picture, in float32 arithmetic."""
    model.eval()
    answers = [
        model(as_input(pictures.pixels[start : start + BATCH])).argmax(dim=1)
        for start in range(0, len(pictures), BATCH)
    ]
    return torch.cat(answers).numpy()


@torch.no_grad()
def mean_confidence(model: nn.Module, pictures: Pictures) -> float:
    """The mean probability of the answer given; near the accuracy if it is to be believed."""
    probabilities = model.eval()(as_input(pictures.pixels)).softmax(dim=1)
    return probabilities.max(dim=1).values.mean().item()


def accuracy(model: nn.Module, pictures: Pictures) -> float:
    """Share of pictures whose most probable class is the true one."""
    return float((predictions(model, pictures) == pictures.labels).mean())


def confusion(model: nn.Module, pictures: Pictures, classes: int) -> np.ndarray:
    """Counts, [true class, predicted class]."""
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (pictures.labels, predictions(model, pictures)), 1)
    return counts
