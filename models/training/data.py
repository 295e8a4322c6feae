"""Pictures as arrays with a label each, and the photos: uint8, [picture, 64, 64, 3], RGB.

Decoding 33,750 JPEG files takes a while, so the arrays are kept in a cache folder.
"""

import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

import numpy as np
from PIL import Image

SIDE_PX = 64

#: Folder of each class in the data, and its name on screen, in the order of the logits.
CLASSES = {
    "lifeboat": "lifeboat",
    "ladybug": "ladybug",
    "pizza": "pizza",
    "bell-pepper": "bell pepper",
    "school-bus": "school bus",
    "koala": "koala",
    "espresso": "espresso",
    "red-panda": "red panda",
    "orange": "orange",
    "sports-car": "sports car",
}

#: Every tenth training photo of a class is held out where a recipe is being chosen.
HELD_OUT_EVERY = 10


@dataclass(frozen=True)
class Pictures:
    """@param pixels uint8 [picture, height, width, channel]; @param labels int64 [picture]"""

    pixels: np.ndarray
    labels: np.ndarray

    def __len__(self) -> int:
        return len(self.labels)

    def where(self, chosen: np.ndarray) -> "Pictures":
        return Pictures(self.pixels[chosen], self.labels[chosen])

    def followed_by(self, other: "Pictures") -> "Pictures":
        return Pictures(
            np.concatenate([self.pixels, other.pixels]),
            np.concatenate([self.labels, other.labels]),
        )


@dataclass(frozen=True)
class DataSet:
    """Pictures to learn from and to measure on.

    @param classes their names, in the order of the labels and the logits
    @param train labelled pictures to learn from
    @param measured pictures never learned from, which accuracy is reported on
    @param measured_on what `measured` is called
    @param pretrain pictures of other things, whose labels follow those of the classes
    @param source where the pictures come from, in words
    @param held_out what `split_train` is for, in words
    @param thing what a picture of a class is called, the class in braces
    """

    classes: tuple[str, ...]
    train: Pictures
    measured: Pictures
    measured_on: str
    pretrain: Pictures
    source: str
    held_out: str
    thing: str

    def split_train(self) -> tuple[Pictures, Pictures]:
        """Training photos kept and held out, nine to one in every class."""
        held_out = rank_within_class(self.train.labels) % HELD_OUT_EVERY == 0
        return self.train.where(~held_out), self.train.where(held_out)


def rank_within_class(labels: np.ndarray) -> np.ndarray:
    """The position of each picture among those of its class, from 0."""
    ranks = np.zeros(len(labels), dtype=np.int64)
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        ranks[members] = np.arange(len(members))
    return ranks


def load_photos(data: Path, cache: Path) -> DataSet:
    """Reads the photos below `data`, or from the cache of an earlier call."""
    photos = data / "photos"
    return DataSet(
        classes=tuple(CLASSES.values()),
        train=cached(cache / "train.npz", lambda: from_tar(photos / "train.tar")),
        measured=cached(cache / "val.npz", lambda: from_folder(photos / "val")),
        measured_on="val",
        pretrain=cached(cache / "pretrain.npz", lambda: from_tar(photos / "pretrain.tar")),
        source="Tiny ImageNet (64×64 RGB photos); the photos are not part of this project",
        held_out="every tenth training photo of a class: recipes were chosen on these",
        thing="{} photos",
    )


def cached(path: Path, read) -> Pictures:
    if not path.exists():
        pictures = read()
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, pixels=pictures.pixels, labels=pictures.labels)
    with np.load(path) as arrays:
        return Pictures(arrays["pixels"], arrays["labels"])


def from_tar(path: Path) -> Pictures:
    """Reads `<set>/<class>/<name>.JPEG` members."""
    with tarfile.open(path) as archive:
        files = {member.name: archive.extractfile(member) for member in archive if member.isfile()}
        return decode((name.split("/")[-2], name, file) for name, file in sorted(files.items()))


def from_folder(path: Path) -> Pictures:
    """Reads `<class>/<name>.JPEG` below a folder."""
    return decode(
        (file.parent.name, file.name, file.open("rb")) for file in sorted(path.glob("*/*"))
    )


def decode(files: Iterator[tuple[str, str, IO[bytes]]]) -> Pictures:
    """Decodes (class folder, name, file) triples. Classes beyond the ten are numbered by name."""
    folders, pixels = [], []
    for folder, name, file in files:
        folders.append(folder)
        pixels.append(decode_picture(name, file.read()))
    others = sorted(set(folders) - set(CLASSES))
    numbers = {folder: number for number, folder in enumerate([*CLASSES, *others])}
    labels = np.array([numbers[folder] for folder in folders], dtype=np.int64)
    return Pictures(np.stack(pixels), labels)


def decode_picture(name: str, encoded: bytes) -> np.ndarray:
    picture = np.asarray(Image.open(BytesIO(encoded)).convert("RGB"))
    if picture.shape != (SIDE_PX, SIDE_PX, 3):
        raise ValueError(f"{name}: expected a picture of 64×64 pixels, got {picture.shape}")
    return picture
