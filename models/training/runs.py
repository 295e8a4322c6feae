"""The folder of one training run: its checkpoint and its log, one line of JSON per epoch."""

import json
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor

from module import GraphModule
from networks import network
from recipes import Stage, stage

RESULT = "result.pt"


def kept_name(epochs_done: int) -> str:
    """The file of the weights kept after that many epochs of a stage."""
    return f"epoch-{epochs_done:03}.pt"


class Run:
    """@param folder made if absent; a run found in it goes on where it stopped"""

    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def save(self, state: dict) -> None:
        """Replaces the checkpoint at once, so that a stop at any moment leaves a whole one."""
        partial = self.folder / "checkpoint.partial"
        torch.save(state, partial)
        partial.replace(self.folder / "checkpoint.pt")

    def load(self) -> dict | None:
        path = self.folder / "checkpoint.pt"
        return torch.load(path, weights_only=True) if path.exists() else None

    def log(self, entry: dict) -> None:
        with (self.folder / "log.jsonl").open("a") as file:
            file.write(json.dumps(entry) + "\n")

    def entries(self) -> list[dict]:
        """One per epoch; where a stopped epoch was repeated, the later one."""
        lines = (self.folder / "log.jsonl").read_text().splitlines()
        by_epoch = {entry["epoch"]: entry for entry in map(json.loads, lines)}
        return [by_epoch[epoch] for epoch in sorted(by_epoch)]

    def keep(self, model: GraphModule, epochs_done: int) -> None:
        torch.save(model.state_dict(), self.folder / kept_name(epochs_done))

    def finish(self, model: GraphModule, recipe: Stage) -> None:
        torch.save(model.state_dict(), self.folder / RESULT)
        (self.folder / "recipe.json").write_text(json.dumps(asdict(recipe), indent=2))

    @property
    def finished(self) -> bool:
        return (self.folder / RESULT).exists()


def load_first_classes(model: GraphModule, weights: dict[str, Tensor]) -> None:
    """Loads weights of the same network, of whose classes it may have only the first few."""
    wanted = model.state_dict()
    model.load_state_dict(
        {name: weights[name][: len(w)] if w.ndim else weights[name] for name, w in wanted.items()}
    )


def trained(runs: Path, name: str) -> GraphModule:
    """The network a finished stage left. @throws FileNotFoundError if it has not finished"""
    recipe = stage(name)
    model = GraphModule(network(recipe.network, recipe.classes), batch_norm=True)
    model.load_state_dict(torch.load(runs / name / RESULT, weights_only=True))
    return model.eval()
