"""Shapes, parameters and MACs against numbers worked out by hand."""

import unittest

from graph import costs
from networks import NETWORKS, network
from recipes import SHIPPED, STAGES, prerequisites
from windows import SAME, VALID, Window


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
        self.assertEqual(Window(3, 1, SAME).padded(64), (1, 1))

    def test_puts_the_odd_cell_after(self):
        self.assertEqual(Window(3, 2, SAME).padded(64), (0, 1))
        self.assertEqual(Window(2, 1, SAME).padded(5), (0, 1))

    def test_needs_none_where_the_windows_fit(self):
        self.assertEqual(Window(1, 2, SAME).padded(64), (0, 0))

    def test_valid_windows_drop_the_remainder(self):
        self.assertEqual(Window(11, 2, VALID).padded(64), (0, 0))
        self.assertEqual(Window(11, 2, VALID).extent(64), 27)
        self.assertEqual(Window(3, 2, VALID).extent(6), 2)
        self.assertEqual(Window(3, 2, SAME).extent(6), 3)


class Family(unittest.TestCase):
    def parameters(self, id: str) -> int:
        return sum(cost.parameters for cost in costs(network(id)))

    def test_every_shipped_network_and_its_stages_exist(self):
        for id, name in SHIPPED.items():
            self.assertIn(id, NETWORKS)
            self.assertEqual(STAGES[name].network, id)

    def test_sizes_that_were_promised(self):
        self.assertLessEqual(self.parameters("mini-vgg"), 60_000)
        self.assertLessEqual(self.parameters("mini-resnet"), 350_000)

    def test_lenet_has_the_weights_of_1998_with_all_maps_joined(self):
        """156 + 2,416 + 48,120 + 10,164 + 850: the paper's C1, full C3, C5, F6 and output."""
        self.assertEqual(self.parameters("lenet-5"), 61_706)

    def test_skips_cost_two_small_convolutions(self):
        widening = (16 + 1) * 32 + (32 + 1) * 64
        self.assertEqual(self.parameters("resnet-20") - self.parameters("plain-20"), widening)

    def test_plain_and_residual_share_every_layer_that_is_no_skip(self):
        plain = {cost.id: cost for cost in costs(network("plain-20"))}
        residual = {cost.id: cost for cost in costs(network("resnet-20"))}
        for id, cost in plain.items():
            self.assertEqual(residual[id], cost)

    def test_no_layer_is_named_like_a_part_of_the_layer_it_reads(self):
        """Keras files with fused activations are read as `<layer>_<activation>`."""
        for id in NETWORKS:
            for layer in network(id).layers:
                for read in layer.inputs:
                    self.assertFalse(layer.id.startswith(f"{read}_"), layer.id)


class Stages(unittest.TestCase):
    def test_run_after_what_they_build_on(self):
        for name, recipe in STAGES.items():
            order = prerequisites(name)
            self.assertLessEqual({recipe.start, recipe.teacher} - {None}, set(order))
            self.assertEqual(len(order), len(set(order)))


if __name__ == "__main__":
    unittest.main()
