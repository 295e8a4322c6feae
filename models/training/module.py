"""A network of the graph as a PyTorch module."""

from torch import Tensor, nn

from graph import Network


class GraphModule(nn.Module):
    """Computes every layer of a network in order.

    @param batch_norm whether each convolution is followed by batch normalisation,
        as in training, or has a bias, as in the shipped network
    """

    def __init__(self, network: Network, batch_norm: bool):
        super().__init__()
        self.network = network
        self.batch_norm = batch_norm
        shapes = network.shapes()
        self.layers = nn.ModuleDict(
            {
                layer.id: layer.kind.module(
                    *Network.input_shapes(layer, shapes), batch_norm=batch_norm
                )
                for layer in network.layers
            }
        )

    def forward(self, pictures: Tensor) -> Tensor:
        """The logits, [picture, class], of pictures [picture, 3, 64, 64] in [0, 1]."""
        return self.activations(pictures, until=self.network.logits_id)[self.network.logits_id]

    def activations(self, pictures: Tensor, until: str | None = None) -> dict[str, Tensor]:
        """The output of every layer by id, up to and including `until`."""
        outputs: dict[str, Tensor] = {}
        for layer in self.network.layers:
            inputs = [outputs[id] for id in layer.inputs] or [pictures]
            outputs[layer.id] = self.layers[layer.id](*inputs)
            if layer.id == until:
                break
        return outputs
