"""The golden gradients against finite differences, the maps against their definition."""

import unittest

import numpy as np
import torch

from golden import golden_picture, golden_values
from module import GraphModule
from networks import network

STEP = 1e-5


def logit(model: GraphModule, pixels: np.ndarray, label: int) -> float:
    picture = torch.from_numpy(pixels).permute(2, 0, 1)[None]
    with torch.no_grad():
        return model(picture)[0, label].item()


class Golden(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(0)
        cls.model = GraphModule(network("tiny-vgg"), batch_norm=False).eval()
        cls.arrays = golden_values(cls.model)

    def named(self, quantity: str):
        return [array for array in self.arrays if array.about["quantity"] == quantity]

    def test_picture_is_eight_bit(self):
        picture = golden_picture(64, 64, 3)
        self.assertEqual(picture.shape, (64, 64, 3))
        np.testing.assert_allclose(picture * 255, np.round(picture * 255), atol=1e-4)

    def test_grey_picture_is_the_first_wave(self):
        self.assertEqual(golden_picture(28, 28, 1).shape, (28, 28, 1))

    def test_every_layer_has_its_activation(self):
        shapes = self.model.network.shapes()
        layers = {array.about["layer"]: array.values.shape for array in self.named("activation")}
        self.assertEqual(layers, {id: shape for id, shape in shapes.items() if id != "input"})

    def test_gradient_agrees_with_finite_differences(self):
        exact = GraphModule(network("tiny-vgg"), batch_norm=False).eval()
        exact.load_state_dict(self.model.state_dict())
        exact.double()
        picture = golden_picture(64, 64, 3).astype(np.float64)
        for array in self.named("gradient"):
            for cell in [(0, 0, 0), (20, 31, 1), (63, 40, 2)]:
                up, down = picture.copy(), picture.copy()
                up[cell] += STEP
                down[cell] -= STEP
                label = array.about["class"]
                slope = (logit(exact, up, label) - logit(exact, down, label)) / (2 * STEP)
                self.assertAlmostEqual(array.values[cell], slope, places=6)


if __name__ == "__main__":
    unittest.main()
