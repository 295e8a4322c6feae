"""Maps of which parts of a picture speak for a class: the definitions, in PyTorch.

Each explains the logit of one class for one picture, [1, channel, height, width] in [0, 1].
"""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy

import torch
from torch import Tensor, nn

from module import GraphModule

#: Of the way from black to the picture, in the golden values. Whoever is held to them takes the
#: very same steps, so that few tell as much as many and are computed sooner. With this many no
#: point is at a kink of a shipped network; see golden.py.
PATH_STEPS = 9


def gradient(logit: Tensor, with_respect_to: Tensor) -> Tensor:
    return torch.autograd.grad(logit, with_respect_to, retain_graph=True)[0]


def grad_cam(logit: Tensor, maps: Tensor) -> Tensor:
    """Selvaraju et al. 2017, eqs. 1–2. @returns [height, width], ≥ 0, in units of the logit"""
    weights = gradient(logit, maps).mean(dim=(2, 3), keepdim=True)
    return (weights * maps).sum(dim=1)[0].relu().detach()


def guided_backprop(model: GraphModule, picture: Tensor, label: int) -> Tensor:
    """The gradient, but every ReLU hands back only what is positive: dy·[dy > 0]·[x > 0].

    Springenberg et al. 2014, fig. 1. @returns [1, channel, height, width]
    """
    picture = picture.detach().requires_grad_()
    with guided(model):
        return gradient(model(picture)[0, label], picture)


@contextmanager
def guided(model: GraphModule) -> Iterator[None]:
    """PyTorch's own gradient of a ReLU is dy·[x > 0]; a hook takes away what is negative of it."""
    rectifiers = [module for module in model.modules() if isinstance(module, nn.ReLU | nn.ReLU6)]
    hooks = [module.register_full_backward_hook(positive_part) for module in rectifiers]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


def positive_part(
    module: nn.Module, handed_on: tuple[Tensor, ...], handed_in: tuple[Tensor, ...]
) -> tuple[Tensor, ...]:
    """A backward hook. @param handed_on ∂/∂x; @param handed_in ∂/∂y"""
    return tuple(part.relu() for part in handed_on)


def integrated_gradients(
    model: GraphModule,
    picture: Tensor,
    label: int,
    steps: int = PATH_STEPS,
    dtype: torch.dtype = torch.float64,
) -> Tensor:
    """x · ∫₀¹ ∂S/∂x at αx dα: from black to the picture, by the trapezoid rule.

    Sundararajan et al. 2017, eq. 1. Σ = S(x) − S(0), but for the error of the rule.

    @returns [1, channel, height, width], float32, in units of the logit
    """
    exact, picture = deepcopy(model).to(dtype), picture.detach().to(dtype)
    shares = torch.linspace(0, 1, steps + 1, dtype=dtype)
    points = (shares.view(-1, 1, 1, 1) * picture).requires_grad_()
    gradients = gradient(exact(points)[:, label].sum(), points)
    return (picture * torch.trapezoid(gradients, shares, dim=0)).float()
