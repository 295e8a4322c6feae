"""From the network that was trained to the one that is shipped."""

import torch
from torch import Tensor, nn

from kinds import ConvolutionModule
from module import GraphModule


def fold_batch_norm(trained: GraphModule) -> GraphModule:
    """The same function without batch normalisation.

    y = γ (w∗x − μ) / √(σ² + ε) + β = (γ/√(σ² + ε) · w)∗x + (β − γ μ / √(σ² + ε)),
    with the running mean μ and variance σ² (Ioffe & Szegedy 2015).
    """
    folded = GraphModule(trained.network, batch_norm=False)
    for id, target in folded.layers.items():
        source = trained.layers[id]
        if isinstance(target, ConvolutionModule):
            weight, bias = folded_weights(source.convolution, source.normalisation)
            target.convolution.weight.data.copy_(weight)
            target.convolution.bias.data.copy_(bias)
        else:
            target.load_state_dict(source.state_dict())
    return folded.eval()


def folded_weights(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    weight = convolution.weight * scale[:, None, None, None]
    return weight.detach(), (norm.bias - norm.running_mean * scale).detach()


def round_to_half(module: GraphModule) -> GraphModule:
    """Rounds every weight to the nearest float16, in place; arithmetic stays in float32."""
    for parameter in module.parameters():
        parameter.data = parameter.data.half().float()
    return module
