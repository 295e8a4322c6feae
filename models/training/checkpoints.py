"""The weights a network had at some moments of its training, 8 bits each.

Each array is kept as w ≈ q · scale + min with q in 0 … 255, the form of the tfjs manifest.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from calibration import calibrate
from data import DataSet
from evaluate import accuracy, cross_entropy
from folding import fold_batch_norm
from layers_model import Weight, keras_weights
from module import GraphModule
from networks import network
from readable_json import write_json
from recipes import SHIPPED, own_stages, stage
from runs import kept_name, load_first_classes

FOLDER = "checkpoints"
LEVELS = 255
#: Training pictures that a checkpoint is calibrated and its loss is measured on, evenly chosen.
TRAIN_SAMPLE = 1000


@dataclass(frozen=True)
class Moment:
    """@param epoch epochs done, those of the stages before included"""

    stage: str
    epoch: int
    model: GraphModule


@dataclass(frozen=True)
class Quantised:
    """@param levels uint8, in the weight's axes; its values are levels · scale + least"""

    name: str
    levels: np.ndarray
    scale: float
    least: float

    @property
    def values(self) -> np.ndarray:
        return (self.levels * self.scale + self.least).astype(np.float32)

    @property
    def manifest_entry(self) -> dict:
        return {
            "name": self.name,
            "shape": list(self.levels.shape),
            "dtype": "float32",
            "quantization": {
                "dtype": "uint8",
                "scale": self.scale,
                "min": self.least,
                "original_dtype": "float32",
            },
        }


def quantised(weight: Weight) -> Quantised:
    values = weight.values.astype(np.float64)
    least, most = float(values.min()), float(values.max())
    scale = (most - least) / LEVELS if most > least else 1.0
    levels = np.round((values - least) / scale).astype(np.uint8)
    return Quantised(weight.name, levels, scale, least)


def write_checkpoints(
    id: str, shipped: GraphModule, pictures: DataSet, runs: Path, folder: Path
) -> None:
    """Writes nothing where no stage kept any. @param shipped the end of the training"""
    if not any(stage(name).kept_epochs for name in own_stages(id)):
        return
    every = max(1, len(pictures.train) // TRAIN_SAMPLE)
    pictures = replace(pictures, train=pictures.train.where(slice(None, None, every)))
    moments = [*kept_moments(id, pictures, runs), Moment(SHIPPED[id], total_epochs(id), shipped)]
    (folder / FOLDER).mkdir(exist_ok=True)
    entries = [
        write_checkpoint(f"{FOLDER}/{number:02}.bin", moment, pictures, folder)
        for number, moment in enumerate(moments)
    ]
    write_json(folder / "checkpoints.json", {"checkpoints": entries})


def write_checkpoint(file: str, moment: Moment, pictures: DataSet, folder: Path) -> dict:
    """Accuracy and loss are those of the 8-bit weights themselves."""
    weights = [quantised(weight) for weight in keras_weights(moment.model)]
    (folder / file).write_bytes(b"".join(weight.levels.tobytes() for weight in weights))
    stored = with_weights(moment.model, weights)
    return {
        "file": file,
        "epoch": moment.epoch,
        "stage": moment.stage,
        "valAccuracy": round(accuracy(stored, pictures.measured), 4),
        "loss": round(cross_entropy(stored, pictures.train), 4),
        "weights": [weight.manifest_entry for weight in weights],
    }


def kept_moments(id: str, pictures: DataSet, runs: Path) -> list[Moment]:
    """Batch norm folded away and probabilities calibrated, as in the shipped network."""
    moments, before = [], 0
    for name in own_stages(id):
        for epochs in stage(name).kept_epochs:
            weights = torch.load(runs / name / kept_name(epochs), weights_only=True)
            trained = GraphModule(network(id, len(pictures.classes)), batch_norm=True)
            load_first_classes(trained, weights)
            model = fold_batch_norm(trained)
            calibrate(model, pictures.train)
            moments.append(Moment(name, before + epochs, model))
        before += stage(name).epochs
    return moments


def total_epochs(id: str) -> int:
    return sum(stage(name).epochs for name in own_stages(id))


def with_weights(model: GraphModule, weights: list[Quantised]) -> GraphModule:
    """A copy of the network with the values that the stored weights stand for."""
    copy = GraphModule(model.network, batch_norm=False)
    copy.load_state_dict(model.state_dict())
    for target, weight in zip(keras_weights(copy), weights, strict=True):
        target.values[...] = weight.values
    return copy.eval()
