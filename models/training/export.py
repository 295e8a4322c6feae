"""Writes a trained network for the app: `python export.py tiny-vgg`.

Into models/<id>: model.json, weights.bin, card.json, golden.json and golden.bin; where weights
were kept on the way, checkpoints.json and checkpoints/ too.
"""

import argparse
from datetime import date
from pathlib import Path

from calibration import calibrate
from card import Made, model_card
from checkpoints import write_checkpoints
from datasets import data_set
from folding import fold_batch_norm, round_to_half
from golden import write_golden
from layers_model import WEIGHTS_FILE, write_layers_model
from readable_json import write_json
from recipes import SHIPPED, stage
from runs import RESULT, trained
from train import REPOSITORY, add_folder_arguments


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", choices=SHIPPED)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "models")
    add_folder_arguments(parser)
    arguments = parser.parse_args()
    export(arguments.network, arguments.data, arguments.runs, arguments.out / arguments.network)


def export(id: str, data: Path, runs: Path, folder: Path) -> None:
    pictures = data_set(stage(SHIPPED[id]).data, data, runs)
    model = fold_batch_norm(trained(runs, SHIPPED[id]))
    factor = calibrate(model, pictures.train)
    round_to_half(model)
    write_layers_model(model, pictures.classes, folder)
    write_golden(model, folder)
    made = Made(
        date=date.fromtimestamp((runs / SHIPPED[id] / RESULT).stat().st_mtime).isoformat(),
        weights_bytes=(folder / WEIGHTS_FILE).stat().st_size,
        logits_factor=factor,
    )
    write_checkpoints(id, model, pictures, runs, folder)
    card = model_card(id, model, pictures, runs, made)
    write_json(folder / "card.json", card)
    score = card["accuracy"]
    print(f"accuracy {score['accuracy']:.3f} ({score['correct']} of {score['total']})")


if __name__ == "__main__":
    main()
