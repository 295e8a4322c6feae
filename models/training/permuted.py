"""The photos under labels dealt out at random: nothing can be learnt from them but by heart.

For the data randomisation test of Adebayo et al. 2018, section 3.2.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from data import DataSet, Pictures, load_photos

LABEL_SEED = 1


def load_permuted_photos(data: Path, cache: Path) -> DataSet:
    """Only the labels to learn from are permuted; those to measure on are the true ones."""
    photos = load_photos(data, cache)
    return replace(
        photos,
        train=with_permuted_labels(photos.train, LABEL_SEED),
        source=f"{photos.source}; the labels of the training photos were permuted at random, once",
        held_out="none: nothing was chosen by trial",
    )


def with_permuted_labels(pictures: Pictures, seed: int) -> Pictures:
    """The same pictures and the same labels, but which belongs to which is chance."""
    return Pictures(pictures.pixels, np.random.default_rng(seed).permutation(pictures.labels))
