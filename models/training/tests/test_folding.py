"""Folding must not change the function, rounding must leave float16 values."""

import unittest

import torch
from torch import nn

from folding import fold_batch_norm, round_to_half
from module import GraphModule
from networks import NETWORKS, network


def with_statistics(id: str) -> GraphModule:
    """A network whose batch norms have statistics and factors of their own."""
    torch.manual_seed(0)
    model = GraphModule(network(id), batch_norm=True)
    for part in model.modules():
        if isinstance(part, nn.BatchNorm2d):
            nn.init.uniform_(part.weight, 0.5, 1.5)
            nn.init.uniform_(part.bias, -0.5, 0.5)
            nn.init.uniform_(part.running_mean, -0.5, 0.5)
            nn.init.uniform_(part.running_var, 0.5, 2)
    return model.eval()


class Folding(unittest.TestCase):
    def test_every_network_answers_as_before(self):
        for id in NETWORKS:
            height, width, channels = network(id).shapes()["input"]
            pictures = torch.rand(2, channels, height, width)
            model = with_statistics(id).double()
            folded = fold_batch_norm(model).double()
            # The copy passes through float32, hence not exactly equal.
            torch.testing.assert_close(
                folded(pictures.double()), model(pictures.double()), rtol=1e-5, atol=1e-5
            )

    def test_one_channel_by_hand(self):
        model = with_statistics("tiny-vgg")
        layer = model.layers["conv1_1"]
        norm = layer.normalisation
        with torch.no_grad():
            layer.convolution.weight[0] = 2.0
            norm.weight[0], norm.bias[0] = 3.0, 0.5
            norm.running_mean[0], norm.running_var[0] = 4.0, 9.0 - norm.eps
        folded = fold_batch_norm(model).layers["conv1_1"].convolution
        torch.testing.assert_close(folded.weight[0], torch.full((3, 3, 3), 2.0))
        torch.testing.assert_close(folded.bias[0], torch.tensor(0.5 - 4.0))

    def test_rounded_weights_are_float16(self):
        for parameter in round_to_half(fold_batch_norm(with_statistics("tiny-vgg"))).parameters():
            self.assertTrue(torch.equal(parameter, parameter.half().float()))


if __name__ == "__main__":
    unittest.main()
