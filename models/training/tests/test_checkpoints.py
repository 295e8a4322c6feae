"""Eight bits say what the weights were, within half a step."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from checkpoints import Moment, quantised, total_epochs, write_checkpoint
from data import DataSet, Pictures
from layers_model import Weight, keras_weights
from module import GraphModule
from networks import network
from recipes import SHIPPED, STAGES, own_stages


class Quantising(unittest.TestCase):
    def test_keeps_the_ends_exactly_and_the_rest_within_half_a_step(self):
        values = np.random.default_rng(1).normal(size=(3, 4)).astype(np.float32)
        weight = quantised(Weight("a/kernel", values))
        self.assertEqual((weight.levels.min(), weight.levels.max()), (0, 255))
        self.assertLessEqual(np.abs(weight.values - values).max(), weight.scale / 2 + 1e-6)

    def test_holds_equal_values_exactly(self):
        weight = quantised(Weight("a/bias", np.full(3, 0.25, np.float32)))
        np.testing.assert_array_equal(weight.values, [0.25] * 3)


class Stages(unittest.TestCase):
    def test_end_with_the_shipped_one_and_leave_the_teacher_s_out(self):
        for id, name in SHIPPED.items():
            names = own_stages(id)
            self.assertEqual(names[-1], name)
            self.assertTrue(all(STAGES[each].network == id for each in names))
            self.assertEqual(total_epochs(id), sum(STAGES[each].epochs for each in names))


class Files(unittest.TestCase):
    def test_hold_the_weights_in_the_order_of_the_manifest(self):
        torch.manual_seed(0)
        model = GraphModule(network("lenet-5"), batch_norm=False).eval()
        random = np.random.default_rng(2)
        few = Pictures(random.integers(0, 256, (4, 28, 28, 1), np.uint8), np.arange(4))
        pictures = DataSet(tuple("0123456789"), few, few, "test", few, "", "", "{}")
        with tempfile.TemporaryDirectory() as folder:
            moment = Moment("lenet-5", 3, model)
            entry = write_checkpoint("one.bin", moment, pictures, Path(folder))
            stored = np.frombuffer((Path(folder) / "one.bin").read_bytes(), np.uint8)
        json.dumps(entry)
        self.assertEqual((entry["stage"], entry["epoch"]), ("lenet-5", 3))
        offset = 0
        for weight, about in zip(keras_weights(model), entry["weights"], strict=True):
            scale, least = about["quantization"]["scale"], about["quantization"]["min"]
            levels = stored[offset : offset + weight.values.size].reshape(about["shape"])
            self.assertEqual(about["name"], weight.name)
            np.testing.assert_allclose(levels * scale + least, weight.values, atol=scale)
            offset += weight.values.size
        self.assertEqual(offset, len(stored))


if __name__ == "__main__":
    unittest.main()
