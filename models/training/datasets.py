"""The sets of pictures a network can learn, by id."""

from collections.abc import Callable
from pathlib import Path

from data import DataSet, load_photos
from digits import load_digits
from permuted import load_permuted_photos

#: Each is read from the data folder, or from the cache folder.
DATA_SETS: dict[str, Callable[[Path, Path], DataSet]] = {
    "photos": load_photos,
    "permuted-photos": load_permuted_photos,
    "digits": load_digits,
}


def data_set(id: str, data: Path, runs: Path) -> DataSet:
    """@throws KeyError if there is none of that id"""
    return DATA_SETS[id](data, runs / "cache")
