"""Held-out photos come from every class alike."""

import unittest

import numpy as np

from data import DataSet, Pictures, rank_within_class


def pictures(labels: list[int]) -> Pictures:
    pixels = np.zeros((len(labels), 64, 64, 3), np.uint8)
    return Pictures(pixels, np.array(labels))


class HoldingOut(unittest.TestCase):
    def test_takes_every_tenth_of_each_class(self):
        photos = DataSet(
            classes=("a", "b"),
            train=pictures([0] * 20 + [1] * 30),
            measured=pictures([0]),
            measured_on="val",
            pretrain=pictures([10]),
            source="",
            held_out="",
            thing="{}",
        )
        kept, held_out = photos.split_train()
        self.assertEqual(np.bincount(kept.labels).tolist(), [18, 27])
        self.assertEqual(np.bincount(held_out.labels).tolist(), [2, 3])

    def test_ranks_count_within_the_class(self):
        self.assertEqual(rank_within_class(np.array([5, 3, 5, 5, 3])).tolist(), [0, 0, 1, 2, 1])


if __name__ == "__main__":
    unittest.main()
