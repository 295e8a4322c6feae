"""The maps against their definitions, on networks small enough to work out by hand."""

import unittest

import numpy as np
import torch
from torch import nn

from attributions import grad_cam, gradient, guided_backprop, integrated_gradients
from module import GraphModule
from networks import network


def untrained(id: str) -> GraphModule:
    torch.manual_seed(0)
    return GraphModule(network(id), batch_norm=False).eval()


class GradCam(unittest.TestCase):
    def test_of_a_linear_score(self):
        maps = torch.tensor([[[[1.0, -2.0]], [[3.0, 1.0]]]], requires_grad=True)
        score = (maps * torch.tensor([2.0, -1.0])[None, :, None, None]).sum()
        np.testing.assert_allclose(grad_cam(score, maps), [[0.0, 0.0]])
        np.testing.assert_allclose(grad_cam(-score, maps), [[1.0, 5.0]])


class GuidedBackprop(unittest.TestCase):
    def test_of_one_hidden_layer(self):
        """S = Σ v_j relu(Σ_i w_ji x_i): Σ_j w_ji · v_j [v_j > 0] · [w_j · x > 0]."""
        weights = torch.tensor([[1.0, 2.0, -3.0], [-1.0, 1.0, 2.0], [2.0, -4.0, 1.0]])
        scores = torch.tensor([[1.0, -2.0, 5.0], [3.0, 4.0, -1.0]])
        hidden, last = nn.Linear(3, 3, bias=False), nn.Linear(3, 2, bias=False)
        hidden.weight.data, last.weight.data = weights, scores
        model = nn.Sequential(hidden, nn.ReLU(), last)
        picture = torch.tensor([[1.0, 1.0, 0.5]])
        active = (weights @ picture[0] > 0).float()
        self.assertEqual(active.tolist(), [1.0, 1.0, 0.0])
        for label in (0, 1):
            expected = (scores[label].relu() * active) @ weights
            np.testing.assert_allclose(guided_backprop(model, picture, label)[0], expected)

    def test_is_the_gradient_where_there_is_no_relu(self):
        model, picture = untrained("lenet-5"), torch.rand(1, 1, 28, 28, requires_grad=True)
        expected = gradient(model(picture)[0, 3], picture)
        np.testing.assert_array_equal(guided_backprop(model, picture, 3), expected)

    def test_leaves_no_hook_behind(self):
        model, picture = untrained("tiny-vgg"), torch.rand(1, 3, 64, 64, requires_grad=True)
        before = gradient(model(picture)[0, 3], picture)
        guided_backprop(model, picture, 3)
        np.testing.assert_array_equal(gradient(model(picture)[0, 3], picture), before)


class IntegratedGradients(unittest.TestCase):
    def test_of_a_square_is_exact(self):
        """S = (Σ x)², whose gradient is linear along the way: x_i Σ x."""

        class Square(nn.Module):
            def forward(self, pictures):
                return pictures.sum(dim=(1, 2, 3))[:, None] ** 2

        picture = torch.tensor([1.0, 2.0, -0.5]).view(1, 3, 1, 1)
        found = integrated_gradients(Square(), picture, 0)
        np.testing.assert_allclose(found.flatten(), [2.5, 5.0, -1.25], rtol=1e-6)

    def test_adds_up_to_the_rise_of_the_logit(self):
        model, picture = untrained("lenet-5"), torch.rand(1, 1, 28, 28)
        with torch.no_grad():
            rise = (model(picture) - model(torch.zeros_like(picture)))[0, 3].item()
        found = integrated_gradients(model, picture, 3, steps=64).sum().item()
        self.assertAlmostEqual(found, rise, places=5)


if __name__ == "__main__":
    unittest.main()
