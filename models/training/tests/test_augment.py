"""Augmentation moves and recolours pictures, and nothing else."""

import unittest

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
