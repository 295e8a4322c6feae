"""Runs the texts that the atlas's editor writes for PyTorch and Keras, and counts.

    python check_network_texts.py pytorch
    python check_network_texts.py keras      # needs `pip install keras` beside PyTorch

Every text of `network_texts/<library>.json` has to define its network, take one picture, put out
the shape and have as many learnt parameters as `network_texts/expected.json` says. Networks above
five million parameters are built on PyTorch's meta device, which works out shapes without memory;
smaller ones compute. A test of the editor (`committed-texts.test.ts`) holds the texts to what
people copy, and writes them: `npx vitest run committed-texts -u`.
"""

import json
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ["KERAS_BACKEND"] = "torch"

import torch

TEXTS = Path(__file__).parent / "network_texts"
MOST_COMPUTED = 5_000_000


class Found(NamedTuple):
    parameters: int
    shape: list[int]


def place_for(parameters: int) -> torch.device:
    return torch.device("cpu" if parameters <= MOST_COMPUTED else "meta")


def run_pytorch(text: str, entry: dict) -> Found:
    _, height, width, channels = entry["input"]
    with torch.device(place_for(entry["parameters"])), torch.no_grad():
        net = names_in(text, entry)["Net"]().eval()
        answer = net(torch.rand(1, channels, height, width))
    require_finite(answer)
    return Found(sum(p.numel() for p in net.parameters()), list(first_of(answer).shape))


def run_keras(text: str, entry: dict) -> Found:
    import keras

    device = place_for(entry["parameters"])
    with keras.device(str(device)), torch.no_grad():
        model = names_in(text, entry)["net"]()
        if device.type == "meta":
            shape = [1, *first_of(model.output).shape[1:]]
        else:
            answer = model(torch.rand(*entry["input"]), training=False)
            require_finite(answer)
            shape = list(first_of(answer).shape)
    return Found(sum(math.prod(w.shape) for w in model.trainable_weights), shape)


def names_in(text: str, entry: dict) -> dict:
    """What the text defines, once it has run."""
    names = {"__name__": entry["file"]}
    exec(compile(text, f"{entry['file']}.py", "exec"), names)
    return names


def first_of(answer):
    """The answer, where auxiliary heads come along."""
    return answer[0] if isinstance(answer, list | tuple) else answer


def require_finite(answer) -> None:
    values = first_of(answer)
    if values.device.type != "meta" and not torch.isfinite(values).all():
        raise ValueError("the answer holds values that are no numbers")


RUNNERS: dict[str, Callable[[str, dict], Found]] = {"pytorch": run_pytorch, "keras": run_keras}


def problem_of(library: str, text: str, entry: dict) -> str | None:
    wanted = Found(entry["parameters"], entry[library])
    try:
        found = RUNNERS[library](text, entry)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None if found == wanted else f"expected {wanted}, found {found}"


def problems(library: str) -> dict[str, str]:
    """What is wrong, by text; empty if every one runs as expected."""
    texts = json.loads((TEXTS / f"{library}.json").read_text())
    found = {
        entry["file"]: problem_of(library, "\n".join(texts[entry["file"]]), entry)
        for entry in entries()
    }
    return {file: problem for file, problem in found.items() if problem}


def entries() -> list[dict]:
    return json.loads((TEXTS / "expected.json").read_text())


def main(library: str) -> int:
    wrong = problems(library)
    for file, problem in wrong.items():
        print(f"{file}: {problem}")
    count = len(entries())
    print(f"{count - len(wrong)} of {count} texts run in {library} as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:] not in (["pytorch"], ["keras"]):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
