"""From the network that was trained to the one that is shipped."""

import torch
from torch import Tensor

from module import GraphModule
from windows import ConvolutionModule


def fold_batch_norm(trained: GraphModule) -> GraphModule:
    """The same function without batch normalisation.

    y = γ (w∗x − μ) / √(σ² + ε) + β = (γ/√(σ² + ε) · w)∗x + (β − γ μ / √(σ² + ε)),
    with the running mean μ and variance σ² (Ioffe & Szegedy 2015).
    """
    folded = GraphModule(trained.network, batch_norm=False)
    for id, target in folded.layers.items():
        source = trained.layers[id]
        if isinstance(target, ConvolutionModule):
            weight, bias = folded_weights(source)
            target.convolution.weight.data.copy_(weight)
            target.convolution.bias.data.copy_(bias)
        else:
            target.load_state_dict(source.state_dict())
    return folded.eval()


@torch.no_grad()
def folded_weights(source: ConvolutionModule) -> tuple[Tensor, Tensor]:
    """Kernel and bias; where the inputs were centred, w∗(x − c) = w∗x − c Σ w."""
    weight, norm = source.convolution.weight, source.normalisation
    if norm is None:
        bias = source.convolution.bias
    else:
        scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        weight = weight * scale[:, None, None, None]
        bias = norm.bias - norm.running_mean * scale
    return weight, bias - source.centre * weight.sum(dim=(1, 2, 3))


def round_to_half(module: GraphModule) -> GraphModule:
    """Rounds every weight to the nearest float16, in place; arithmetic stays in float32."""
    for parameter in module.parameters():
        parameter.data = parameter.data.half().float()
    return module
