"""Goldens written again are held to what they were."""

import unittest

import numpy as np

from golden_again import largest_change

BEFORE = {"input": np.zeros(3, np.float32), "gradient/1": np.array([2.0, -4.0], np.float32)}


class LargestChange(unittest.TestCase):
    def test_is_a_share_of_the_largest_value(self):
        after = {**BEFORE, "gradient/1": np.array([2.000002, -4.0]), "more": np.ones(1)}
        self.assertAlmostEqual(largest_change(BEFORE, after), 5e-7, places=8)

    def test_is_refused_beyond_the_tolerance(self):
        after = {**BEFORE, "gradient/1": np.array([2.1, -4.0])}
        with self.assertRaisesRegex(ValueError, "gradient/1"):
            largest_change(BEFORE, after)


if __name__ == "__main__":
    unittest.main()
