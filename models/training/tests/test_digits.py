"""IDX files are read as what they say they are."""

import gzip
import struct
import tempfile
import unittest
from pathlib import Path

import numpy as np

from digits import read_idx


def idx_file(folder: str, kind: int, shape: tuple[int, ...], content: bytes) -> Path:
    path = Path(folder) / "digits.gz"
    header = bytes([0, 0, kind, len(shape)]) + struct.pack(f">{len(shape)}I", *shape)
    path.write_bytes(gzip.compress(header + content))
    return path


class Idx(unittest.TestCase):
    def test_axes_are_those_of_the_header(self):
        with tempfile.TemporaryDirectory() as folder:
            pixels = read_idx(idx_file(folder, 8, (2, 1, 3), bytes(range(6))))
        np.testing.assert_array_equal(pixels, [[[0, 1, 2]], [[3, 4, 5]]])

    def test_other_numbers_than_bytes_are_refused(self):
        with (
            tempfile.TemporaryDirectory() as folder,
            self.assertRaisesRegex(ValueError, "kind 13"),
        ):
            read_idx(idx_file(folder, 13, (1,), bytes(4)))


if __name__ == "__main__":
    unittest.main()
