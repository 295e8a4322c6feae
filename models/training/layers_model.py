"""Writes and reads a network as a tfjs LayersModel: model.json and weights.bin.

The topology is that of Keras 2's functional models; the weights are float16,
little-endian, one after another in the order of the manifest.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graph import Layer, Network
from kinds import DenseModule
from module import GraphModule
from readable_json import write_json
from windows import ConvolutionModule

WEIGHTS_FILE = "weights.bin"
KERAS_VERSION = "2.15.0"


@dataclass(frozen=True)
class Weight:
    """@param name `<layer>/kernel` or `<layer>/bias`; @param values float32, in Keras's axes"""

    name: str
    values: np.ndarray


def write_layers_model(model: GraphModule, classes: tuple[str, ...], folder: Path) -> None:
    """@param model without batch normalisation, its weights already rounded to float16"""
    weights = keras_weights(model)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS_FILE).write_bytes(b"".join(exact_half(weight) for weight in weights))
    write_json(folder / "model.json", model_json(model.network, classes, weights))


def exact_half(weight: Weight) -> bytes:
    """@throws ValueError if float16 cannot hold a value exactly"""
    half = weight.values.astype("<f2")
    if not np.array_equal(half.astype(np.float32), weight.values):
        raise ValueError(f"{weight.name}: round the weights to float16 before they are written")
    return half.tobytes()


def keras_weights(model: GraphModule) -> list[Weight]:
    """All weights in the order of the layers: kernel, [y, x, in, out] or [in, out], then bias."""
    weights = []
    for layer in model.network.layers:
        module = model.layers[layer.id]
        if isinstance(module, ConvolutionModule):
            convolution = module.convolution
            pair = convolution.weight.permute(2, 3, 1, 0), convolution.bias
        elif isinstance(module, DenseModule):
            pair = module.linear.weight.T, module.linear.bias
        else:
            continue
        for name, values in zip(("kernel", "bias"), pair, strict=True):
            weights.append(Weight(f"{layer.id}/{name}", values.detach().numpy()))
    return weights


def model_json(network: Network, classes: tuple[str, ...], weights: list[Weight]) -> dict:
    _, _, channels = network.shapes()[network.layers[0].id]
    return {
        "format": "layers-model",
        "generatedBy": "Convolens models/training",
        "convertedBy": None,
        "modelTopology": {
            "keras_version": KERAS_VERSION,
            "backend": "tensorflow",
            "model_config": {"class_name": "Functional", "config": topology(network)},
        },
        "weightsManifest": [
            {"paths": [WEIGHTS_FILE], "weights": [manifest_entry(weight) for weight in weights]}
        ],
        "userDefinedMetadata": {
            "id": network.id,
            "name": network.name,
            "classes": list(classes),
            "input": {"range": [0, 1], "mean": [0] * channels, "std": [1] * channels},
        },
    }


def topology(network: Network) -> dict:
    first, last = network.layers[0], network.layers[-1]
    return {
        "name": network.id,
        "trainable": True,
        "layers": [layer_json(layer) for layer in network.layers],
        "input_layers": [[first.id, 0, 0]],
        "output_layers": [[last.id, 0, 0]],
    }


def layer_json(layer: Layer) -> dict:
    class_name, config = layer.kind.keras()
    return {
        "class_name": class_name,
        "name": layer.id,
        "config": {"name": layer.id, "dtype": "float32", **config},
        "inbound_nodes": [[[id, 0, 0, {}] for id in layer.inputs]] if layer.inputs else [],
    }


def read_layers_model(network: Network, folder: Path) -> GraphModule:
    """The network as it was written, ready to compute.

    @throws ValueError if the folder holds other layers or other weights
    """
    description = json.loads((folder / "model.json").read_text())
    model = GraphModule(network, batch_norm=False).eval()
    weights = keras_weights(model)
    written = description["modelTopology"]["model_config"]["config"]
    [manifest] = description["weightsManifest"]
    if written != topology(network) or manifest["weights"] != [*map(manifest_entry, weights)]:
        raise ValueError(f"{folder}: these are not the layers and weights of {network.id}")
    stored = np.frombuffer((folder / WEIGHTS_FILE).read_bytes(), "<f2")
    ends = np.cumsum([weight.values.size for weight in weights])
    for weight, values in zip(weights, np.split(stored, ends), strict=False):
        weight.values[...] = values.reshape(weight.values.shape)
    return model


def manifest_entry(weight: Weight) -> dict:
    return {
        "name": weight.name,
        "shape": list(weight.values.shape),
        "dtype": "float32",
        "quantization": {"dtype": "float16", "original_dtype": "float32"},
    }
