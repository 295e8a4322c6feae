"""Augmentation moves and recolours pictures, and nothing else."""

import unittest
from dataclasses import replace

import torch

from augment import Augmentation, Augmenter


class Augmenting(unittest.TestCase):
    still = Augmentation(
        zoom=(1, 1),
        stretch=1,
        rotation_deg=0,
        shift=0,
        brightness=0,
        contrast=0,
        saturation=0,
        tint=0,
        grey=0,
    )

    def augment(self, settings: Augmentation, batch: torch.Tensor, seed: int) -> torch.Tensor:
        return Augmenter(settings, torch.Generator().manual_seed(seed))(batch)

    def test_without_any_range_only_mirrors(self):
        batch = torch.rand(8, 3, 64, 64)
        for before, after in zip(batch, self.augment(self.still, batch, 1), strict=True):
            mirrored = torch.allclose(after, before.flip(2), atol=1e-4)
            self.assertTrue(mirrored or torch.allclose(after, before, atol=1e-4))

    def test_digits_are_never_mirrored(self):
        batch = torch.rand(8, 1, 28, 28)
        settings = replace(self.still, mirrored=0.0)
        torch.testing.assert_close(self.augment(settings, batch, 1), batch, atol=1e-4, rtol=0)

    def test_strokes_grow_and_shrink_by_a_pixel_on_every_side(self):
        """A plus of five pixels: a stroke that grows covers more, one that shrinks less."""
        plus = torch.zeros(64, 1, 9, 9)
        plus[:, 0, 4, 3:6] = 1
        plus[:, 0, 3:6, 4] = 1
        augmenter = Augmenter(replace(self.still, stroke=1.0), torch.Generator().manual_seed(3))
        changed = augmenter.thicken(plus)
        self.assertTrue(torch.equal(changed[:, 0, 0], plus[:, 0, 0]))
        grown = changed[:, 0, 2, 4] > 0
        self.assertTrue(0 < grown.sum() < 64)
        self.assertTrue((changed[grown, 0, 4, 4] == 1).all())
        self.assertTrue((changed[~grown, 0, 4, 4] < 1).all())

    def test_same_seed_same_pictures_in_range(self):
        batch = torch.rand(8, 3, 64, 64)
        settings = Augmentation(cutout_share=1)
        first, again = self.augment(settings, batch, 5), self.augment(settings, batch, 5)
        self.assertTrue(torch.equal(first, again))
        self.assertTrue(first.min() >= 0 and first.max() <= 1)

    def test_blending_blends_pictures_and_targets_alike(self):
        augmenter = Augmenter(Augmentation(mixup=1), torch.Generator().manual_seed(2))
        batch = torch.stack([torch.zeros(3, 64, 64), torch.ones(3, 64, 64)])
        mixed, targets = augmenter.mix(batch, torch.eye(2))
        torch.testing.assert_close(mixed[:, 0, 0, 0], targets[:, 1])


if __name__ == "__main__":
    unittest.main()
