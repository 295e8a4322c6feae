"""The texts that the atlas's editor writes for PyTorch, run."""

import unittest

import check_network_texts


class NetworkTexts(unittest.TestCase):
    def test_pytorch_runs_every_text_that_the_editor_writes(self):
        self.assertEqual(check_network_texts.problems("pytorch"), {})
