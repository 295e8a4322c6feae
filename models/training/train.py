"""Trains a stage and whatever it builds on: `python train.py tiny-vgg`.

Stop it whenever you like; the same command goes on after the last whole epoch.
"""

import argparse
from dataclasses import replace
from pathlib import Path

import torch

from data import DataSet, Pictures
from datasets import data_set
from loop import Training
from module import GraphModule
from networks import network
from recipes import ALL_CLASSES, STAGES, Stage, prerequisites, stage
from runs import Run, load_first_classes, trained

REPOSITORY = Path(__file__).resolve().parents[2]


def main() -> None:
    arguments = parse_arguments()
    torch.set_num_threads(arguments.threads)
    pictures = data_set(stage(arguments.stage).data, arguments.data, arguments.runs)
    for name in [*prerequisites(arguments.stage), arguments.stage]:
        recipe = stage(name)
        if arguments.hold_out and name == arguments.stage:
            recipe, name = replace(recipe, hold_out=True), f"{name}-trial"
        train(name, recipe, pictures, arguments.runs, arguments.bfloat16)


def train(name: str, recipe: Stage, pictures: DataSet, runs: Path, bfloat16: bool) -> None:
    """Runs one stage to its end, unless that has been done."""
    run = Run(runs / name)
    if run.finished:
        return
    torch.manual_seed(recipe.seed)
    labelled, measured = pictures_for(recipe, pictures)
    teacher = recipe.teacher and trained(runs, recipe.teacher)
    if teacher:
        teacher.to(memory_format=torch.channels_last)
    model = starting_model(recipe, runs)
    training = Training(recipe, model, labelled, measured, teacher, bfloat16)
    run.finish(training.run(run), recipe)


def pictures_for(recipe: Stage, pictures: DataSet) -> tuple[Pictures, Pictures]:
    """The pictures to learn from and those to report accuracy on."""
    kept, held_out = pictures.split_train()
    whole = pictures.train, pictures.measured
    labelled, measured = (kept, held_out) if recipe.hold_out else whole
    if recipe.classes == ALL_CLASSES:
        labelled = labelled.followed_by(pictures.pretrain)
    return labelled, measured


def starting_model(recipe: Stage, runs: Path) -> GraphModule:
    """A fresh network, or the start stage's with only as many classes as are wanted now."""
    model = GraphModule(network(recipe.network, recipe.classes), batch_norm=True)
    if recipe.start is not None:
        load_first_classes(model, trained(runs, recipe.start).state_dict())
    return model


def add_folder_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=REPOSITORY.parent / "shared" / "data")
    parser.add_argument("--runs", type=Path, default=REPOSITORY / "models" / "training" / "runs")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=STAGES)
    add_folder_arguments(parser)
    parser.add_argument(
        "--hold-out", action="store_true", help="a trial: measure on held-out training photos"
    )
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--bfloat16", action="store_true", help="faster where the processor has it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
