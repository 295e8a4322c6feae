"""Random changes to a batch of pictures that leave the class what it was."""

from dataclasses import dataclass
from math import pi

import torch
from torch import Generator, Tensor
from torch.nn import functional as F


@dataclass(frozen=True)
class Augmentation:
    """How far pictures are changed. Each range is drawn anew for every picture.

    @param zoom visible side as a share of the picture's side, from and to
    @param stretch the aspect ratio lies between 1/stretch and stretch
    @param rotation_deg largest turn either way
    @param shift largest displacement, as a share of the side, beyond what zoom allows
    @param brightness, contrast, saturation, tint factors lie between 1 − x and 1 + x
    @param grey share of pictures that lose their colour
    @param cutout side of the square that is greyed out, as a share of the picture's side
    @param cutout_share share of pictures with such a square
    @param mixup share of batches in which pairs of pictures are blended
    @param mirrored share of pictures that are seen in a mirror
    @param stroke largest share by which strokes, brighter than their ground, grow or shrink by a
        pixel on every side
    @param beyond what lies beyond the edges: the picture's "reflection" or "zeros"
    """

    zoom: tuple[float, float] = (0.65, 1.1)
    stretch: float = 1.2
    rotation_deg: float = 12
    shift: float = 0.05
    brightness: float = 0.25
    contrast: float = 0.25
    saturation: float = 0.3
    tint: float = 0.06
    grey: float = 0.02
    cutout: float = 0.35
    cutout_share: float = 0.0
    mixup: float = 0.0
    mirrored: float = 0.5
    stroke: float = 0.0
    beyond: str = "reflection"


class Augmenter:
    """Draws all its chance from one generator, so that a seed gives the same pictures again."""

    def __init__(self, settings: Augmentation, generator: Generator):
        self.settings = settings
        self.generator = generator

    def __call__(self, pictures: Tensor) -> Tensor:
        """@param pictures [picture, channel, height, width] in [0, 1]; @returns them, changed"""
        changed = self.recolour(self.thicken(self.move(pictures)))
        return self.cut_out(changed).contiguous(memory_format=torch.channels_last)

    def uniform(self, count: int, low: float, high: float) -> Tensor:
        return torch.rand(count, generator=self.generator) * (high - low) + low

    def happens(self, count: int, share: float) -> Tensor:
        return torch.rand(count, generator=self.generator) < share

    def move(self, pictures: Tensor) -> Tensor:
        """Flip, zoom, stretch, turn and shift in one resampling; edges are mirrored."""
        settings, count = self.settings, len(pictures)
        zoom = self.uniform(count, *settings.zoom)
        stretch = settings.stretch ** self.uniform(count, -0.5, 0.5)
        flip = 1 - 2 * self.happens(count, settings.mirrored).float()
        angle = self.uniform(count, -1, 1) * settings.rotation_deg * pi / 180
        across, down = zoom * stretch, zoom / stretch
        cosine, sine = torch.cos(angle), torch.sin(angle)
        reach = (1 - zoom).clamp(min=0) + settings.shift
        shift_x, shift_y = (reach * self.uniform(count, -1, 1) for _ in range(2))
        rows = (
            torch.stack([flip * across * cosine, -down * sine, shift_x], dim=1),
            torch.stack([flip * across * sine, down * cosine, shift_y], dim=1),
        )
        grid = F.affine_grid(torch.stack(rows, dim=1), list(pictures.shape), align_corners=False)
        return F.grid_sample(pictures, grid, padding_mode=settings.beyond, align_corners=False)

    def thicken(self, pictures: Tensor) -> Tensor:
        """Towards the brightest neighbour, or, where the share is negative, the darkest."""
        if self.settings.stroke == 0:
            return pictures
        share = column(self.uniform(len(pictures), -1, 1) * self.settings.stroke)
        thick = F.max_pool2d(pictures, 3, stride=1, padding=1)
        thin = -F.max_pool2d(-pictures, 3, stride=1, padding=1)
        return torch.lerp(pictures, torch.where(share > 0, thick, thin), share.abs())

    def recolour(self, pictures: Tensor) -> Tensor:
        """Saturation about the pixel's grey, contrast about the picture's mean, then gain."""
        settings, (count, channels) = self.settings, pictures.shape[:2]
        saturation = self.factor(count, settings.saturation)
        saturation[self.happens(count, settings.grey)] = 0
        grey = pictures.mean(dim=1, keepdim=True)
        pictures = grey + (pictures - grey) * column(saturation)
        mean = pictures.mean(dim=(1, 2, 3), keepdim=True)
        pictures = mean + (pictures - mean) * column(self.factor(count, settings.contrast))
        tint = self.factor(count * channels, settings.tint).view(count, channels, 1, 1)
        gain = column(self.factor(count, settings.brightness)) * tint
        return (pictures * gain).clamp(0, 1)

    def factor(self, count: int, spread: float) -> Tensor:
        return self.uniform(count, 1 - spread, 1 + spread)

    def cut_out(self, pictures: Tensor) -> Tensor:
        """Greys out a square of some pictures (DeVries & Taylor 2017)."""
        count, _, height, width = pictures.shape
        half = self.settings.cutout / 2
        near_y = self.near(count, height, half)[:, None, :, None]
        near_x = self.near(count, width, half)[:, None, None, :]
        chosen = self.happens(count, self.settings.cutout_share)[:, None, None, None]
        return torch.where(near_y & near_x & chosen, 0.5, pictures)

    def near(self, count: int, extent: int, half: float) -> Tensor:
        """Cells of an axis within `half` its length of a random centre, [picture, cell]."""
        cells = (torch.arange(extent) + 0.5) / extent
        return (cells - self.uniform(count, 0, 1)[:, None]).abs() < half

    def mix(self, pictures: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Blends pairs of pictures, and their targets alike (Zhang et al. 2018).

        @param targets [picture, class], a distribution each
        """
        if self.uniform(1, 0, 1).item() >= self.settings.mixup:
            return pictures, targets
        share = self.uniform(len(pictures), 0.5, 1)
        blended = torch.lerp(pictures.flip(0), pictures, column(share))
        return blended, torch.lerp(targets.flip(0), targets, share[:, None])


def column(values: Tensor) -> Tensor:
    """[picture] → [picture, 1, 1, 1], to multiply pictures with."""
    return values[:, None, None, None]
