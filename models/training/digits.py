"""The handwritten digits of MNIST as arrays: uint8, [picture, 28, 28, 1], white on black."""

import gzip
from pathlib import Path

import numpy as np

from data import DataSet, Pictures

#: The third and fourth byte of an IDX file: unsigned bytes, and the number of axes.
UNSIGNED_BYTES = 8


def load_digits(data: Path, cache: Path) -> DataSet:
    """Reads the four gzipped IDX files in `data`/mnist; there is nothing to cache."""
    train, test = (read_pair(data / "mnist", name) for name in ("train", "t10k"))
    return DataSet(
        classes=tuple("0123456789"),
        train=train,
        measured=test,
        measured_on="test",
        pretrain=train.where(slice(0)),
        source="MNIST (28×28 grey digits); the pictures are not part of this project",
        held_out="none: nothing was chosen by trial",
        thing="pictures of {}",
    )


def read_pair(folder: Path, name: str) -> Pictures:
    pixels = read_idx(folder / f"{name}-images-idx3-ubyte.gz")
    labels = read_idx(folder / f"{name}-labels-idx1-ubyte.gz")
    return Pictures(pixels[..., None], labels.astype(np.int64))


def read_idx(path: Path) -> np.ndarray:
    """An array of unsigned bytes. @throws ValueError if the file holds anything else"""
    with gzip.open(path) as file:
        content = file.read()
    kind, axes = content[2], content[3]
    if kind != UNSIGNED_BYTES:
        raise ValueError(f"{path}: expected unsigned bytes (kind 8), got kind {kind}")
    start = 4 + 4 * axes
    shape = np.frombuffer(content[4:start], ">u4")
    return np.frombuffer(content, np.uint8, offset=start).reshape(shape).copy()
