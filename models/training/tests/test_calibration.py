"""The factor makes probabilities match frequencies."""

import math
import unittest

import torch

from calibration import best_factor


class Calibration(unittest.TestCase):
    def test_two_classes_by_hand(self):
        """Right three times in four with a margin of 1: σ(s) = 3/4, hence s = ln 3."""
        logits = torch.tensor([[1.0, 0.0]]).repeat(4, 1)
        labels = torch.tensor([0, 0, 0, 1])
        self.assertAlmostEqual(best_factor(logits, labels), math.log(3), places=5)

    def test_undoes_a_scaling(self):
        torch.manual_seed(0)
        logits = torch.randn(4000, 5)
        labels = torch.distributions.Categorical(logits=logits).sample()
        once = best_factor(logits, labels)
        self.assertAlmostEqual(best_factor(logits / 2, labels), 2 * once, places=4)
        self.assertAlmostEqual(once, 1, delta=0.1)


if __name__ == "__main__":
    unittest.main()
