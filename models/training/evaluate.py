"""How often a network is right, and what it takes for what."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from data import Pictures

BATCH = 250


def as_input(pixels: np.ndarray) -> Tensor:
    """uint8 [picture, y, x, channel] → float [picture, channel, y, x] in [0, 1]."""
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div(255)


@torch.no_grad()
def all_logits(model: nn.Module, pictures: Pictures) -> Tensor:
    """[picture, class]"""
    batches = np.array_split(pictures.pixels, -(-len(pictures) // BATCH))
    return torch.cat([model.eval()(as_input(pixels)) for pixels in batches])


def predictions(model: nn.Module, pictures: Pictures) -> np.ndarray:
    """The most probable class of each picture, in float32 arithmetic."""
    return all_logits(model, pictures).argmax(dim=1).numpy()


def mean_confidence(model: nn.Module, pictures: Pictures) -> float:
    """The mean probability of the answer given; near the accuracy if it is to be believed."""
    probabilities = all_logits(model, pictures).softmax(dim=1)
    return probabilities.max(dim=1).values.mean().item()


def cross_entropy(model: nn.Module, pictures: Pictures) -> float:
    """Mean of −ln p(true class)."""
    labels = torch.from_numpy(pictures.labels)
    return functional.cross_entropy(all_logits(model, pictures), labels).item()


def accuracy(model: nn.Module, pictures: Pictures) -> float:
    """Share of pictures whose most probable class is the true one."""
    return float((predictions(model, pictures) == pictures.labels).mean())


def confusion(model: nn.Module, pictures: Pictures, classes: int) -> np.ndarray:
    """Counts, [true class, predicted class]."""
    counts = np.zeros((classes, classes), dtype=np.int64)
    np.add.at(counts, (pictures.labels, predictions(model, pictures)), 1)
    return counts
