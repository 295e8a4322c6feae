"""The written files hold the network: order, axes, values."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from folding import round_to_half
from layers_model import read_layers_model, write_layers_model
from module import GraphModule
from networks import network

CLASSES = tuple("abcdefghij")


def written_model() -> tuple[GraphModule, dict, dict[str, np.ndarray]]:
    """A random network, the JSON written for it, and the weights read back by the manifest."""
    torch.manual_seed(0)
    model = round_to_half(GraphModule(network("tiny-vgg"), batch_norm=False)).eval()
    with tempfile.TemporaryDirectory() as folder:
        write_layers_model(model, CLASSES, Path(folder))
        description = json.loads((Path(folder) / "model.json").read_text())
        stored = np.frombuffer((Path(folder) / "weights.bin").read_bytes(), "<f2")
    weights, offset = {}, 0
    for entry in description["weightsManifest"][0]["weights"]:
        size = int(np.prod(entry["shape"]))
        weights[entry["name"]] = (
            stored[offset : offset + size].reshape(entry["shape"]).astype(np.float32)
        )
        offset += size
    assert offset == len(stored)
    return model, description, weights


class LayersModel(unittest.TestCase):
    def setUp(self):
        self.model, self.description, self.weights = written_model()

    def test_kernel_axes_are_y_x_in_out(self):
        kernel = self.model.layers["conv2_1"].convolution.weight
        self.assertEqual(self.weights["conv2_1/kernel"].shape, (3, 3, 12, 16))
        self.assertEqual(self.weights["conv2_1/kernel"][0, 2, 5, 7], kernel[7, 5, 0, 2].item())

    def test_dense_layer_reads_cells_with_the_channel_fastest(self):
        maps = torch.rand(1, 16, 8, 8)
        logits = self.model.layers["logits"](self.model.layers["flatten"](maps))
        in_rows = maps[0].permute(1, 2, 0).reshape(-1).numpy()
        by_hand = in_rows @ self.weights["logits/kernel"] + self.weights["logits/bias"]
        np.testing.assert_allclose(logits[0].detach().numpy(), by_hand, rtol=1e-4, atol=1e-5)

    def test_topology_is_one_chain_from_input_to_softmax(self):
        config = self.description["modelTopology"]["model_config"]["config"]
        names = [layer["name"] for layer in config["layers"]]
        self.assertEqual(config["input_layers"], [[names[0], 0, 0]])
        self.assertEqual(config["output_layers"], [[names[-1], 0, 0]])
        for before, layer in zip(names, config["layers"][1:], strict=False):
            self.assertEqual(layer["inbound_nodes"], [[[before, 0, 0, {}]]])

    def test_refuses_weights_that_float16_cannot_hold(self):
        with torch.no_grad():
            self.model.layers["logits"].linear.bias[0] = 0.1
        with (
            tempfile.TemporaryDirectory() as folder,
            self.assertRaisesRegex(ValueError, "logits/bias"),
        ):
            write_layers_model(self.model, CLASSES, Path(folder))

    def test_is_read_back_as_it_was_written(self):
        with tempfile.TemporaryDirectory() as folder:
            write_layers_model(self.model, CLASSES, Path(folder))
            read = read_layers_model(network("tiny-vgg"), Path(folder)).state_dict()
        self.assertEqual(read.keys(), self.model.state_dict().keys())
        for name, values in self.model.state_dict().items():
            np.testing.assert_array_equal(read[name], values)

    def test_is_not_read_as_another_network(self):
        with tempfile.TemporaryDirectory() as folder:
            write_layers_model(self.model, CLASSES, Path(folder))
            with self.assertRaisesRegex(ValueError, "mini-vgg"):
                read_layers_model(network("mini-vgg"), Path(folder))


if __name__ == "__main__":
    unittest.main()
