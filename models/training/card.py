"""The model card: what the network is, how it was made, how good it is and where it fails."""

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from data import CLASSES, Photos
from evaluate import confusion, mean_confidence
from folding import fold_batch_norm, round_to_half
from graph import costs
from module import GraphModule
from networks import network
from recipes import SHIPPED, prerequisites, stage
from runs import Run, trained
from weaknesses import weaknesses

MACHINE = "2-core x86-64, no GPU, one thread, busy with other work as well"

SUMMARIES = {
    "tiny-vgg": (
        "VGG's idea at a size one can see whole: 3×3 convolutions, 2×2 max pools, one dense layer. "
        "It tells ten kinds of photo apart at 64×64 pixels."
    )
}


@dataclass(frozen=True)
class Made:
    """What only the export knows.

    @param date when the network was trained, as YYYY-MM-DD
    @param logits_factor by which calibration scaled the logits
    """

    date: str
    weights_bytes: int
    logits_factor: float


def model_card(id: str, model: GraphModule, photos: Photos, runs: Path, made: Made) -> dict:
    """@param model the shipped network"""
    layers = costs(model.network)
    counts = confusion(model, photos.val, len(CLASSES))
    names = list(CLASSES.values())
    return {
        "id": id,
        "name": model.network.name,
        "summary": SUMMARIES[id],
        "date": made.date,
        "classes": names,
        "parameters": sum(layer.parameters for layer in layers),
        "macs": {
            "total": sum(layer.macs for layer in layers),
            "layers": [asdict(layer) for layer in layers],
        },
        "bytes": made.weights_bytes,
        "accuracy": score(counts),
        "calibration": {
            "factor": round(made.logits_factor, 3),
            "fittedOn": "train",
            "meanConfidence": round(mean_confidence(model, photos.val), 4),
        },
        "perClass": [
            {"class": name, **tally(int(row[label]), int(row.sum()))}
            for label, (name, row) in enumerate(zip(names, counts, strict=True))
        ],
        "confusion": counts.tolist(),
        "weaknesses": weaknesses(counts, names),
        "recipe": recipe(id),
        "data": data_description(photos),
        "teacher": teacher_description(id, photos, runs),
        "curves": [curve(name, runs) for name in stages(id)],
        "training": {
            "seconds": round(
                sum(entry["seconds"] for name in stages(id) for entry in Run(runs / name).entries())
            ),
            "machine": MACHINE,
        },
    }


def stages(id: str) -> list[str]:
    return [*prerequisites(SHIPPED[id]), SHIPPED[id]]


def score(counts: np.ndarray) -> dict:
    return {"measuredOn": "val", **tally(int(np.trace(counts)), int(counts.sum()))}


def tally(correct: int, total: int) -> dict:
    return {"correct": correct, "total": total, "accuracy": round(correct / total, 4)}


def recipe(id: str) -> dict:
    return {
        "words": [stage(name).words for name in stages(id)],
        "stages": [{"stage": name, **asdict(stage(name))} for name in stages(id)],
        "seeds": {name: stage(name).seed for name in stages(id)},
    }


def data_description(photos: Photos) -> dict:
    return {
        "source": "Tiny ImageNet (64×64 RGB photos); the photos are not part of this project",
        "counts": {
            "train": len(photos.train),
            "val": len(photos.val),
            "pretrain": len(photos.pretrain),
        },
        "heldOut": "every tenth training photo of a class: recipes were chosen on these",
    }


def teacher_description(id: str, photos: Photos, runs: Path) -> dict | None:
    """The network the shipped one learnt from, measured the same way; null where there was none."""
    name = stage(SHIPPED[id]).teacher
    if name is None:
        return None
    recipe = stage(name)
    layers = costs(network(recipe.network, recipe.classes))
    counts = confusion(
        round_to_half(fold_batch_norm(trained(runs, name))), photos.val, len(CLASSES)
    )
    return {
        "description": TEACHERS[recipe.network],
        "parameters": sum(layer.parameters for layer in layers),
        "macs": sum(layer.macs for layer in layers),
        "accuracy": score(counts),
    }


TEACHERS = {
    "teacher": (
        "A residual network: a 3×3 stem that halves the picture, five blocks of two 3×3 "
        "convolutions (32, 64, 64, 128, 128 maps), global average pooling and one dense layer."
    )
}


def curve(name: str, runs: Path) -> dict:
    """Loss and accuracies after each epoch, as columns."""
    entries = Run(runs / name).entries()
    return {
        "stage": name,
        "measuredOn": "held-out" if stage(name).hold_out else "val",
        "loss": [entry["loss"] for entry in entries],
        "trainAccuracy": [entry["train"] for entry in entries],
        "measuredAccuracy": [entry["measured"] for entry in entries],
    }
