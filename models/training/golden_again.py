"""Writes the golden values of shipped networks again, from the files that are shipped.

`python golden_again.py` for all of them, `python golden_again.py tiny-vgg` for one: after
golden.py has learnt a new quantity, without the training's own files. What was there before has to
come out the same.
"""

import argparse
import json
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import numpy as np

from golden import VALUES_FILE, write_golden
from layers_model import read_layers_model
from networks import network
from recipes import SHIPPED
from train import REPOSITORY

#: Largest change of a value, as a share of the largest value of its array.
TOLERANCE = 1e-6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("networks", nargs="*", metavar="network", help="ids; all if left out")
    parser.add_argument("--models", type=Path, default=REPOSITORY / "models")
    arguments = parser.parse_args()
    for id in arguments.networks or SHIPPED:
        folder = arguments.models / id
        change = write_again(id, folder)
        print(f"{id}: largest change of a value that was there {change:.1e}")


def write_again(id: str, folder: Path) -> float:
    """@returns the largest change. @throws ValueError beyond TOLERANCE; then nothing is written"""
    with TemporaryDirectory() as fresh:
        write_golden(read_layers_model(network(id), folder), Path(fresh))
        change = largest_change(golden_arrays(folder), golden_arrays(Path(fresh)))
        copytree(fresh, folder, dirs_exist_ok=True)
    return change


def golden_arrays(folder: Path) -> dict[str, np.ndarray]:
    """What is written in the folder, by name."""
    index = json.loads((folder / "golden.json").read_text())["arrays"]
    values = np.frombuffer((folder / VALUES_FILE).read_bytes(), "<f4")
    return {
        array["name"]: values[array["offset"] : array["offset"] + array["length"]]
        for array in index
    }


def largest_change(before: dict[str, np.ndarray], after: dict[str, np.ndarray]) -> float:
    """As a share of the largest value of the array. @throws ValueError beyond TOLERANCE"""
    changes = {
        name: float(np.abs(after[name] - values).max() / max(np.abs(values).max(), 1e-30))
        for name, values in before.items()
    }
    name, change = max(changes.items(), key=lambda entry: entry[1])
    if change > TOLERANCE:
        raise ValueError(f"{name} changed by {change:.1e}, more than {TOLERANCE:.0e}")
    return change


if __name__ == "__main__":
    main()
