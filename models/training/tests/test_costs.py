"""Shapes, parameters and MACs against numbers worked out by hand."""

import unittest

from graph import costs
from kinds import Convolution, same_padding
from networks import network
from recipes import STAGES, prerequisites


class TinyVgg(unittest.TestCase):
    def setUp(self):
        self.costs = {cost.id: cost for cost in costs(network("tiny-vgg"))}

    def test_first_convolution(self):
        first = self.costs["conv1_1"]
        self.assertEqual(first.shape, (64, 64, 12))
        self.assertEqual(first.parameters, 3 * 3 * 3 * 12 + 12)
        self.assertEqual(first.macs, 64 * 64 * 12 * 3 * 3 * 3)

    def test_dense_layer_reads_what_the_last_pool_leaves(self):
        self.assertEqual(self.costs["flatten"].shape, (8 * 8 * 16,))
        self.assertEqual(self.costs["logits"].parameters, 1024 * 10 + 10)
        self.assertEqual(self.costs["logits"].macs, 1024 * 10)

    def test_total(self):
        self.assertEqual(
            sum(cost.parameters for cost in self.costs.values()),
            336 + 1308 + 1744 + 2320 + 2320 + 2320 + 10250,
        )


class Padding(unittest.TestCase):
    def test_keeps_the_extent_at_stride_one(self):
        self.assertEqual(same_padding(64, Convolution(1, size=3)), (1, 1))

    def test_puts_the_odd_cell_after(self):
        self.assertEqual(same_padding(64, Convolution(1, size=3, stride=2)), (0, 1))
        self.assertEqual(same_padding(5, Convolution(1, size=2)), (0, 1))

    def test_needs_none_where_the_windows_fit(self):
        self.assertEqual(same_padding(64, Convolution(1, size=1, stride=2)), (0, 0))


class Stages(unittest.TestCase):
    def test_run_after_what_they_build_on(self):
        for name, recipe in STAGES.items():
            order = prerequisites(name)
            self.assertLessEqual({recipe.start, recipe.teacher} - {None}, set(order))
            self.assertEqual(len(order), len(set(order)))


if __name__ == "__main__":
    unittest.main()
