"""The sentences say what the confusion matrix says."""

import unittest

import numpy as np

from weaknesses import weaknesses


class Weaknesses(unittest.TestCase):
    def test_are_read_off_the_matrix(self):
        counts = np.array([[10, 0, 0], [0, 6, 4], [2, 0, 8]])
        self.assertEqual(
            weaknesses(counts, ("a", "b", "c"), "{} photos"),
            [
                "It recognises only 6 of 10 b photos.",
                "It recognises only 8 of 10 c photos.",
                "It takes 4 of 10 b photos for c.",
                "It takes 2 of 10 c photos for a.",
                "When it is wrong, it most often says c (4 of 6 mistakes).",
            ],
        )

    def test_a_perfect_network_has_none(self):
        self.assertEqual(weaknesses(np.diag([5, 5]), ("a", "b"), "{}"), [])


if __name__ == "__main__":
    unittest.main()
