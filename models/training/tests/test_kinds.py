"""Kinds of layer against values worked out by hand."""

import unittest

import torch

from kinds import Concatenate, LocalResponseNormalisation
from windows import SAME, VALID, AveragePool, Convolution, MaxPool


class Pools(unittest.TestCase):
    def test_overlapping_windows_share_cells(self):
        maps = torch.arange(25.0).view(1, 1, 5, 5)
        pool = MaxPool(3, 2).module((5, 5, 1), batch_norm=False)
        self.assertEqual(pool(maps)[0, 0].tolist(), [[12, 14], [22, 24]])

    def test_padded_cells_never_win(self):
        maps = -torch.ones(1, 1, 6, 6)
        pool = MaxPool(3, 2, SAME).module((6, 6, 1), batch_norm=False)
        self.assertEqual(pool(maps)[0, 0].tolist(), [[-1] * 3] * 3)

    def test_the_odd_padded_cell_comes_after(self):
        """Windows begin at 0, 2 and 4: the first covers cells 0 to 2."""
        maps = torch.zeros(1, 1, 6, 6)
        maps[0, 0, 2, 2] = 1
        pool = MaxPool(3, 2, SAME).module((6, 6, 1), batch_norm=False)
        self.assertEqual(pool(maps)[0, 0].tolist(), [[1, 1, 0], [1, 1, 0], [0, 0, 0]])

    def test_average(self):
        maps = torch.tensor([[[[1.0, 3.0], [5.0, 7.0]]]])
        pool = AveragePool().module((2, 2, 1), batch_norm=False)
        self.assertEqual(pool(maps).item(), 4)


class Normalisation(unittest.TestCase):
    def test_over_the_nearest_maps(self):
        """With radius 1 the first map is divided by √(2 + 1² + 2²), the last by √(2 + 2² + 3²)."""
        kind = LocalResponseNormalisation(radius=1, bias=2, alpha=1, beta=0.5)
        maps = torch.tensor([1.0, 2.0, 3.0]).view(1, 3, 1, 1)
        normalised = kind.module((1, 1, 3), batch_norm=False)(maps).flatten()
        torch.testing.assert_close(normalised, torch.tensor([1 / 7**0.5, 2 / 4, 3 / 15**0.5]))

    def test_as_pytorch_s_own(self):
        kind = LocalResponseNormalisation(radius=2, bias=1, alpha=0.1, beta=0.75)
        maps = torch.randn(2, 8, 3, 3)
        theirs = torch.nn.LocalResponseNorm(size=5, alpha=0.5, beta=0.75, k=1)
        torch.testing.assert_close(kind.module((3, 3, 8), batch_norm=False)(maps), theirs(maps))


class Joining(unittest.TestCase):
    def test_channels_come_one_after_another(self):
        kind = Concatenate()
        self.assertEqual(kind.output_shape((4, 4, 2), (4, 4, 3)), (4, 4, 5))
        joined = kind.module(batch_norm=False)(torch.zeros(1, 2, 4, 4), torch.ones(1, 3, 4, 4))
        self.assertEqual(joined[0, :, 0, 0].tolist(), [0, 0, 1, 1, 1])


class Centring(unittest.TestCase):
    def test_only_without_padding(self):
        with self.assertRaises(ValueError):
            Convolution(4, centre=0.5)

    def test_is_of_training_alone(self):
        kind = Convolution(1, 1, padding=VALID, centre=0.5)
        self.assertEqual(kind.module((4, 4, 1), batch_norm=True).centre, 0.5)
        self.assertEqual(kind.module((4, 4, 1), batch_norm=False).centre, 0)


if __name__ == "__main__":
    unittest.main()
