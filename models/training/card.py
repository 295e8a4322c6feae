"""The model card: what the network is, how it was made, how good it is and where it fails."""

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from data import DataSet
from evaluate import confusion, mean_confidence
from folding import fold_batch_norm, round_to_half
from graph import costs
from module import GraphModule
from networks import network
from recipes import ALL_CLASSES, SHIPPED, own_stages, prerequisites, stage
from runs import Run, load_first_classes, trained
from summaries import SUMMARIES
from weaknesses import weaknesses

MACHINE = "2-core x86-64, no GPU, one thread, busy with other work as well"


@dataclass(frozen=True)
class Made:
    """What only the export knows.

    @param date when the network was trained, as YYYY-MM-DD
    @param logits_factor by which calibration scaled the logits
    """

    date: str
    weights_bytes: int
    logits_factor: float


def model_card(id: str, model: GraphModule, pictures: DataSet, runs: Path, made: Made) -> dict:
    """@param model the shipped network"""
    layers = costs(model.network)
    names = pictures.classes
    counts = confusion(model, pictures.measured, len(names))
    return {
        "id": id,
        "name": model.network.name,
        "summary": SUMMARIES[id],
        "date": made.date,
        "classes": list(names),
        "parameters": sum(layer.parameters for layer in layers),
        "macs": {
            "total": sum(layer.macs for layer in layers),
            "layers": [asdict(layer) for layer in layers],
        },
        "bytes": made.weights_bytes,
        "accuracy": score(counts, pictures),
        "calibration": {
            "factor": round(made.logits_factor, 3),
            "fittedOn": "train",
            "meanConfidence": round(mean_confidence(model, pictures.measured), 4),
        },
        "perClass": [
            {"class": name, **tally(int(row[label]), int(row.sum()))}
            for label, (name, row) in enumerate(zip(names, counts, strict=True))
        ],
        "confusion": counts.tolist(),
        "weaknesses": weaknesses(counts, names, pictures.thing),
        "recipe": recipe(id),
        "data": data_description(id, pictures),
        "teacher": teacher_description(id, pictures, runs),
        "curves": [curve(name, pictures, runs) for name in stages(id)],
        "training": {
            "seconds": round(
                sum(entry["seconds"] for name in stages(id) for entry in Run(runs / name).entries())
            ),
            "machine": MACHINE,
        },
    }


def stages(id: str) -> list[str]:
    return [*prerequisites(SHIPPED[id]), SHIPPED[id]]


def score(counts: np.ndarray, pictures: DataSet) -> dict:
    return {"measuredOn": pictures.measured_on, **tally(int(np.trace(counts)), int(counts.sum()))}


def tally(correct: int, total: int) -> dict:
    return {"correct": correct, "total": total, "accuracy": round(correct / total, 4)}


def recipe(id: str) -> dict:
    return {
        "words": [stage(name).words for name in stages(id)],
        "stages": [{"stage": name, **asdict(stage(name))} for name in stages(id)],
        "seeds": {name: stage(name).seed for name in stages(id)},
    }


def data_description(id: str, pictures: DataSet) -> dict:
    """Where the pictures come from, and how many of them the network's stages saw."""
    counts = {"train": len(pictures.train), pictures.measured_on: len(pictures.measured)}
    if any(stage(name).classes == ALL_CLASSES for name in stages(id)):
        counts["pretrain"] = len(pictures.pretrain)
    return {"source": pictures.source, "counts": counts, "heldOut": pictures.held_out}


def teacher_description(id: str, pictures: DataSet, runs: Path) -> dict | None:
    """The last network the shipped one learnt from, measured the same way, the answers it gives
    beyond the classes left out; null where there was none."""
    teachers = [stage(name).teacher for name in own_stages(id) if stage(name).teacher]
    if not teachers:
        return None
    classes = len(pictures.classes)
    teacher = GraphModule(network(stage(teachers[-1]).network, classes), batch_norm=True).eval()
    load_first_classes(teacher, trained(runs, teachers[-1]).state_dict())
    layers = costs(teacher.network)
    counts = confusion(round_to_half(fold_batch_norm(teacher)), pictures.measured, classes)
    return {
        "description": TEACHERS[teacher.network.id],
        "parameters": sum(layer.parameters for layer in layers),
        "macs": sum(layer.macs for layer in layers),
        "accuracy": score(counts, pictures),
    }


TEACHERS = {
    "teacher": (
        "A residual network: a 3×3 stem that halves the picture, five blocks of two 3×3 "
        "convolutions (32, 64, 64, 128, 128 maps), global average pooling and one dense layer."
    )
}


def curve(name: str, pictures: DataSet, runs: Path) -> dict:
    """Loss and accuracies after each epoch, as columns."""
    entries = Run(runs / name).entries()
    return {
        "stage": name,
        "measuredOn": "held-out" if stage(name).hold_out else pictures.measured_on,
        "loss": [entry["loss"] for entry in entries],
        "trainAccuracy": [entry["train"] for entry in entries],
        "measuredAccuracy": [entry["measured"] for entry in entries],
    }
