"""Makes the probabilities mean what they say.

Blended pictures and soft answers leave a network less sure than it is right. One factor on all
logits mends that and changes no prediction: softmax(s z), with s chosen so that the true classes
are likeliest (temperature scaling with s = 1/T, Guo et al. 2017, section 4.2).
"""

import torch
from torch import Tensor
from torch.nn import functional as F

from data import Pictures
from evaluate import all_logits
from module import GraphModule

NARROWEST, WIDEST = 0.1, 10.0
HALVINGS = 60


@torch.no_grad()
def calibrate(model: GraphModule, pictures: Pictures) -> float:
    """Scales the dense layer that gives the logits, in place. @returns the factor"""
    factor = best_factor(all_logits(model, pictures), torch.from_numpy(pictures.labels))
    linear = model.layers[model.network.logits_id].linear
    linear.weight *= factor
    linear.bias *= factor
    return factor


def best_factor(logits: Tensor, labels: Tensor) -> float:
    """The s > 0 with the least mean cross-entropy of softmax(s z); that is convex in s.

    Bisection on its slope, mean(Σ_c p_c z_c − z_label).
    """
    low, high = NARROWEST, WIDEST
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        probabilities = F.softmax(middle * logits, dim=1)
        true_logits = logits.gather(1, labels[:, None])[:, 0]
        rising = ((probabilities * logits).sum(dim=1) - true_logits).mean() > 0
        low, high = (low, middle) if rising else (middle, high)
    return (low + high) / 2
