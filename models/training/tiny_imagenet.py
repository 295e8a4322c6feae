"""Makes the photo folder: `python tiny_imagenet.py tiny-imagenet-200.zip DATA`.

From the public archive it writes train.tar, pretrain.tar and val/<class>/ in DATA/photos.
"""

import argparse
import tarfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

#: WordNet id of each of the ten classes, and its folder here.
TEN_CLASSES = {
    "n03662601": "lifeboat",
    "n02165456": "ladybug",
    "n07873807": "pizza",
    "n07720875": "bell-pepper",
    "n04146614": "school-bus",
    "n01882714": "koala",
    "n07920052": "espresso",
    "n02509815": "red-panda",
    "n07747607": "orange",
    "n04285008": "sports-car",
}

PRETRAIN_PER_CLASS = 150
ROOT = "tiny-imagenet-200"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("data", type=Path)
    arguments = parser.parse_args()
    photos = arguments.data / "photos"
    photos.mkdir(parents=True, exist_ok=True)
    with ZipFile(arguments.archive) as archive:
        write_train(archive, photos / "train.tar")
        write_pretrain(archive, photos / "pretrain.tar")
        write_val(archive, photos / "val")


def train_photos(archive: ZipFile) -> dict[str, list[str]]:
    """Names of the training photos in the archive, sorted, by WordNet id."""
    by_class: dict[str, list[str]] = {}
    for name in sorted(archive.namelist()):
        parts = name.split("/")
        if name.startswith(f"{ROOT}/train/") and name.endswith(".JPEG"):
            by_class.setdefault(parts[2], []).append(name)
    return by_class


def write_train(archive: ZipFile, path: Path) -> None:
    """All training photos of the ten classes."""
    photos = train_photos(archive)
    with tarfile.open(path, "w") as tar:
        for wordnet_id, folder in TEN_CLASSES.items():
            for name in photos[wordnet_id]:
                add(tar, f"train/{folder}/{Path(name).name}", archive.read(name))


def write_pretrain(archive: ZipFile, path: Path) -> None:
    """The first 150 training photos of every other class."""
    with tarfile.open(path, "w") as tar:
        for wordnet_id, names in train_photos(archive).items():
            if wordnet_id not in TEN_CLASSES:
                for name in names[:PRETRAIN_PER_CLASS]:
                    add(tar, f"pretrain/{wordnet_id}/{Path(name).name}", archive.read(name))


def write_val(archive: ZipFile, folder: Path) -> None:
    """Every second validation photo of the ten classes, by file name from the first."""
    by_class: dict[str, list[str]] = {}
    for line in archive.read(f"{ROOT}/val/val_annotations.txt").decode().splitlines():
        name, wordnet_id = line.split("\t")[:2]
        by_class.setdefault(wordnet_id, []).append(name)
    for wordnet_id, class_folder in TEN_CLASSES.items():
        (folder / class_folder).mkdir(parents=True, exist_ok=True)
        for name in sorted(by_class[wordnet_id])[::2]:
            photo = archive.read(f"{ROOT}/val/images/{name}")
            (folder / class_folder / name).write_bytes(photo)


def add(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    tar.addfile(entry, BytesIO(content))


if __name__ == "__main__":
    main()
